import { open } from '../../cache/sealing';
import type { AdministrativeAct } from '../../domain/circle/circle-acts';
import { useNames } from '../data/names';
import { roomName } from '../data/places';
import { useRooms } from '../data/rooms';
import { useTranslation } from '../i18n/use-translation';

/** The kinds of acts that are told of while they are under way; others show where they were done. */
export type LeadingKind =
  | 'create-circle'
  | 'create-room'
  | 'add-people'
  | 'remove-people'
  | 'move-person'
  | 'set-roles'
  | 'archive'
  | 'leave'
  | 'join'
  | 'knock';

const kinds: ReadonlySet<string> = new Set<LeadingKind>([
  'create-circle',
  'create-room',
  'add-people',
  'remove-people',
  'move-person',
  'set-roles',
  'archive',
  'leave',
]);

/** Whether an act takes so long, or is so little seen, that it is told of while it is under way. */
export function isTold(act: AdministrativeAct): boolean {
  return kinds.has(act.kind);
}

const circleState: ReadonlySet<string> = new Set([
  'm.room.name',
  'm.room.topic',
  'm.room.join_rules',
  'm.space.child',
  'fi.piiri.circle',
  'fi.piiri.archive',
  'fi.piiri.case',
  'fi.piiri.case.guest',
  'fi.piiri.case.call',
]);

/** Whether an act concerns circles, rooms or who is in them; not the directory, a circle's service, or a room's talk. */
export function isLeading(act: AdministrativeAct): boolean {
  if (act.kind === 'import-people' || act.kind === 'pin') return false;
  return act.kind !== 'state' || circleState.has(act.edit.type);
}

/** Says in words what an act does: while it is under way, or when it has failed. */
export function useActWords(): (act: AdministrativeAct, moment: 'underWay' | 'failed') => string {
  const { t } = useTranslation('leading');
  const rooms = useRooms();
  const nameOf = useNames();
  const roomOf = (roomId: string) => {
    const room = rooms?.get(roomId);
    return (room && roomName(room)) || t('unnamed');
  };
  const peopleOf = (people: readonly string[]) =>
    people.length > 3 ? t('people', { count: people.length }) : people.map(nameOf).join(', ');
  return (act, moment) => {
    switch (act.kind) {
      case 'create-circle':
        return t(`${moment}.create-circle`, { name: act.name });
      case 'create-room':
        return t(`${moment}.create-room`, { name: act.room.name });
      case 'add-people':
      case 'remove-people':
        return t(`${moment}.${act.kind}`, { name: roomOf(act.roomId), people: peopleOf(act.people) });
      case 'move-person':
        return t(`${moment}.move-person`, { people: nameOf(act.person), name: roomOf(act.to) });
      case 'archive':
        return t(`${moment}.${act.archived ? 'archive' : 'bring-back'}`, { name: roomOf(act.roomId) });
      case 'leave':
        return t(`${moment}.${isAsked(act.roomId) ? 'take-back' : 'leave'}`, { name: roomOf(act.roomId) });
      case 'set-roles':
      case 'join':
      case 'knock':
      case 'state':
      case 'import-people':
      case 'invite-to-case':
      case 'merge-case':
      case 'pin':
      case 'log-use':
        return t(`${moment}.${act.kind}`, { name: roomOf(act.roomId) });
    }
  };

  function isAsked(roomId: string): boolean {
    const room = rooms?.get(roomId);
    return room !== undefined && (room.membership === 'knock' || open(room.c).asked);
  }
}
