import type { TFunction } from 'i18next';
import type { Notice } from '../../../preload/contract';
import { assertNever } from '../../../domain/result';
import { paths } from '../../data/paths';
import type { ToldItem } from './plan';

type What = 'asked' | 'raised' | 'contact';

function whatIs({ item: { kind }, stage }: ToldItem): What {
  switch (kind) {
    case 'contact':
      return 'contact';
    case 'question':
      return stage === 'asked' ? 'asked' : 'raised';
    default:
      return assertNever(kind);
  }
}

/** One notification for all that is to be told: how much of what, and nothing that tells whose or what about. */
export function noticeOf(tell: readonly [ToldItem, ...ToldItem[]], t: TFunction<'notices'>): Notice {
  const [first] = tell;
  const count = tell.length;
  const kinds = new Set(tell.map(whatIs));
  const what = kinds.size === 1 ? whatIs(first) : 'several';
  return { title: t(`told.${what}`, { count }), path: count === 1 ? pathOf(first) : paths.today() };
}

function pathOf({ item: { kind, roomId, id } }: ToldItem): string {
  return kind === 'question' ? paths.question(roomId, id) : paths.contact(roomId, id);
}
