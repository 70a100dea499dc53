import { useState } from 'react';
import type { RoomKind } from '../../domain/event-types';
import { assertNever } from '../../domain/result';
import { useRoom } from '../data/rooms';
import { roomIdOf } from './location';

/** The places of the rail; each has its list. */
export const railPlaces = ['today', 'circles', 'cases', 'people', 'other'] as const;
export type RailPlace = (typeof railPlaces)[number];

/**
 * Which list stands beside what is open: the one the person came by, so that it does not change under her; when a
 * room is opened straight away, the one that holds such rooms.
 */
export function usePlace(location: string): RailPlace {
  const named = placeNamedBy(location);
  const [last, setLast] = useState(named);
  // Adjusted while rendering, so that no frame shows the former place's list.
  if (named && named !== last) setLast(named);
  const room = useRoom(roomIdOf(location));
  return named ?? last ?? (room ? placeOfKind(room.kind) : 'today');
}

function placeNamedBy(location: string): RailPlace | null {
  if (location === '/') return 'today';
  if (location.startsWith('/circles') || location === '/find') return 'circles';
  if (location === '/cases') return 'cases';
  if (location.startsWith('/people')) return 'people';
  if (location === '/other') return 'other';
  return null;
}

function placeOfKind(kind: RoomKind): RailPlace {
  switch (kind) {
    case 'organisation':
    case 'circle':
    case 'consultation':
    case 'inbox':
    case 'log':
      return 'circles';
    case 'directory':
    case 'reception':
      return 'people';
    case 'case':
      return 'cases';
    case 'other':
      return 'other';
    default:
      return assertNever(kind);
  }
}
