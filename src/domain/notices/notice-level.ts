import type { RoomKind } from '../event-types';
import { assertNever } from '../result';

/** Of what in a room a person is notified: every message, what names her, or nothing. */
export const noticeLevels = ['all', 'mentions', 'nothing'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

/**
 * What holds in a room where a person has chosen nothing: of talk that she was asked into she hears everything, of a
 * circle's free talk what names her.
 */
export function usualNoticeLevel(kind: RoomKind): NoticeLevel {
  switch (kind) {
    case 'case':
    case 'other':
      return 'all';
    case 'consultation':
      return 'mentions';
    // What comes to an inbox is told by itself, and nobody talks in the others.
    case 'inbox':
    case 'circle':
    case 'organisation':
    case 'directory':
    case 'log':
    case 'reception':
      return 'nothing';
    default:
      return assertNever(kind);
  }
}
