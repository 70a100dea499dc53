import { useEffect, useState, type RefObject } from 'react';
import type { RoomRow } from '../../cache/rows';
import { assertNever } from '../../domain/result';
import { useAccount, type Account } from '../data/account';
import { useRooms } from '../data/rooms';
import { roomIdOf } from './location';

/** How long a list and its rooms rest before anything is read ahead: never beside a switch or a synchronisation. */
const restMs = 150;
/** The rows after and before the open one, for whoever goes through a list. */
const after = 3;
const before = 1;

/**
 * Reads what the rooms of a list show while the thread has nothing else to do, one room at a time: those beside the
 * open one, those in view and a screenful more. So most rooms are painted in the frame after the click, also when they are opened first.
 */
export function useReadAhead(list: RefObject<HTMLElement | null>, location: string): void {
  const account = useAccount();
  const rooms = useRooms();
  /** The newest message of each room when it was read ahead. */
  const [read] = useState(() => new Map<string, number>());

  useEffect(() => {
    const element = list.current;
    if (!element || !rooms) return undefined;
    let timer = 0;
    let idle = 0;
    let near: string[] = [];
    const look = () => {
      // Once for all of them: asking where rows are makes the page lay itself out.
      near = roomsNear(element);
      readNext();
    };
    const readNext = () => {
      const room = near
        .map((roomId) => rooms.get(roomId))
        .find((candidate) => candidate?.membership === 'join' && read.get(candidate.roomId) !== candidate.lastTs);
      if (!room) return;
      read.set(room.roomId, room.lastTs);
      // What could not be read ahead is read when the room is opened.
      readAhead(account, room).then(rest, () => {});
    };
    const rest = () => {
      idle = requestIdleCallback(readNext);
    };
    const begin = () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
      timer = window.setTimeout(() => {
        idle = requestIdleCallback(look);
      }, restMs);
    };
    begin();
    element.addEventListener('scroll', begin, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
      element.removeEventListener('scroll', begin, { capture: true });
    };
  }, [account, list, location, rooms, read]);
}

async function readAhead({ db, userId }: Account, { kind, roomId }: RoomRow): Promise<void> {
  switch (kind) {
    case 'consultation':
      return (await import('../features/consultation/queries')).readQuestionsAhead(db, roomId, userId);
    case 'case':
    case 'other':
      return (await import('../features/conversation/queries')).readTalkAhead(db, roomId);
    case 'inbox':
    case 'circle':
    case 'organisation':
    case 'directory':
    case 'log':
    case 'reception':
      return;
    default:
      assertNever(kind);
  }
}

/** The rooms of the rows that a person may open next, the likeliest first. */
function roomsNear(list: HTMLElement): string[] {
  const rows = [...list.querySelectorAll<HTMLAnchorElement>('a[data-row]')];
  const open = rows.findIndex((row) => row.hasAttribute('aria-current'));
  const beside =
    open < 0 ? [] : [...rows.slice(open + 1, open + 1 + after), ...rows.slice(Math.max(0, open - before), open)];
  const { top, bottom, height } = list.getBoundingClientRect();
  // And those of a screenful more, for whoever scrolls or goes on by keys. An item is asked where it is, and not the
  // link in it: of an item out of view the stylesheet leaves the inside without a layout, which asking would make.
  const boxes = rows.map((row) => ({ row, box: (row.closest('li') ?? row).getBoundingClientRect() }));
  const inSight = boxes.filter(({ box }) => box.bottom > top && box.top < bottom + height).map(({ row }) => row);
  return [...beside, ...inSight].flatMap((row) => roomIdOf(row.hash.slice(1)) ?? []);
}
