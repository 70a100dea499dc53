import { z } from 'zod';

/** The places that a person was in last, the newest first: paths of opaque ids, kept on this device alone. */

const kept = 20;
const stored = z.array(z.string());
const storageKey = (userId: string) => `piiri-recent:${userId}`;

/** Rooms, questions, contacts, circles and people: what one would look for again. */
const isPlace = (path: string) => /^\/(rooms|circles|people)\/[^/]+(\/(questions|contacts)\/[^/]+)?$/.test(path);

export function recentPlaces(userId: string): string[] {
  try {
    return stored.catch([]).parse(JSON.parse(localStorage.getItem(storageKey(userId)) ?? '[]'));
  } catch {
    return [];
  }
}

export function rememberPlace(userId: string, path: string): void {
  if (!isPlace(path)) return;
  const places = [path, ...recentPlaces(userId).filter((other) => other !== path)];
  localStorage.setItem(storageKey(userId), JSON.stringify(places.slice(0, kept)));
}

/** Forgets them, when the device is signed out. */
export function forgetPlaces(userId: string): void {
  localStorage.removeItem(storageKey(userId));
}
