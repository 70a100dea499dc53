/** The id that a path's segment holds (see data/paths.ts); a damaged one is taken as it is. */
export function idIn(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The room that a location is in, or null. */
export function roomIdOf(location: string): string | null {
  const segment = /^\/rooms\/([^/]+)/.exec(location)?.[1];
  return segment === undefined ? null : idIn(segment);
}
