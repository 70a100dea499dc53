import type { RoomRow } from '../../cache/rows';
import { assertNever } from '../../domain/result';

/** Of what in a room a person is notified: every message, what names her, or nothing. */
export type NoticeLevel = 'all' | 'mentions' | 'nothing';

/** What holds in a room: of talk that she was asked into she hears everything, of a circle's free talk what names her. */
export function noticeLevelOf({ kind }: Pick<RoomRow, 'kind'>): NoticeLevel {
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
      return 'nothing';
    default:
      return assertNever(kind);
  }
}
