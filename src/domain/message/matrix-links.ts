/**
 * Addresses of Matrix's own: matrix.to links, `matrix:` URIs (Matrix spec, appendices, URIs) and Piiri's deep links,
 * which name the same things after `piiri://open/`.
 */
export type MatrixLink =
  | { kind: 'user'; userId: string }
  /** A room by its id or alias, or one event in it; `via` names homeservers that may know the room. */
  | { kind: 'room'; room: string; eventId?: string | undefined; via: string[] };

const matrixTo = 'https://matrix.to/#/';
const deepLink = 'piiri://open/';
const longest = 255;
const mostVia = 5;

/** What the address names, or null where it is no such address. */
export function parseMatrixLink(address: string): MatrixLink | null {
  const matrixToRest = afterPrefix(address, /^https:\/\/(?:www\.)?matrix\.to\/#\//i);
  if (matrixToRest !== null) return fromMatrixTo(matrixToRest);
  const uriRest = afterPrefix(address, /^(?:matrix:|piiri:\/\/open\/)/i);
  return uriRest === null ? null : fromUri(uriRest);
}

function afterPrefix(address: string, prefix: RegExp): string | null {
  if (address.length > 2_048) return null;
  const match = prefix.exec(address);
  return match ? address.slice(match[0].length) : null;
}

function fromMatrixTo(rest: string): MatrixLink | null {
  const { path, via } = pathAndVia(rest);
  const [first = '', second] = path.map(decoded);
  return linkTo(first, second, via);
}

/** The kinds of a `matrix:` URI's path, with those of its first draft. */
const sigils: Readonly<Record<string, string>> = {
  u: '@',
  user: '@',
  r: '#',
  room: '#',
  roomid: '!',
  e: '$',
  event: '$',
};

function fromUri(rest: string): MatrixLink | null {
  const { path, via } = pathAndVia(rest);
  if (path.length !== 2 && path.length !== 4) return null;
  const [kind = '', id = '', innerKind, innerId] = path;
  const sigil = sigils[kind.toLowerCase()];
  if (!sigil || sigil === '$') return null;
  if (innerKind === undefined || innerId === undefined) return linkTo(sigil + decoded(id), undefined, via);
  return sigils[innerKind.toLowerCase()] === '$' ? linkTo(sigil + decoded(id), `$${decoded(innerId)}`, via) : null;
}

function pathAndVia(rest: string): { path: string[]; via: string[] } {
  const [beforeQuery = '', query = ''] = rest.split('?', 2);
  const path = beforeQuery.split('/').filter(Boolean);
  const values = query.split('&').map((field) => /^via=(.*)$/.exec(field)?.[1] ?? '');
  const via = values.map(decoded).filter((name) => /^[\w.:[\]-]{1,255}$/.test(name));
  return { path, via: via.slice(0, mostVia) };
}

function linkTo(id: string, eventId: string | undefined, via: string[]): MatrixLink | null {
  if (isUserId(id)) return eventId === undefined ? { kind: 'user', userId: id } : null;
  if (!/^(![^\s\p{C}]+|#[^\s\p{C}]+:[^\s\p{C}]+)$/u.test(id) || id.length > longest) return null;
  if (eventId === undefined) return { kind: 'room', room: id, via };
  return /^\$[^\s\p{C}]+$/u.test(eventId) && eventId.length <= longest
    ? { kind: 'room', room: id, eventId, via }
    : null;
}

function isUserId(id: string): boolean {
  return id.length <= longest && /^@[^\s:\p{C}]+:[^\s\p{C}]+$/u.test(id);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The address that every Matrix client knows. */
export function matrixToAddress(link: MatrixLink): string {
  if (link.kind === 'user') return matrixTo + encoded(link.userId);
  return matrixTo + [link.room, ...(link.eventId ? [link.eventId] : [])].map(encoded).join('/') + viaQuery(link.via);
}

/** The address that opens the same in Piiri, from other programs. */
export function deepLinkAddress(link: MatrixLink): string {
  if (link.kind === 'user') return `${deepLink}u/${encoded(link.userId.slice(1))}`;
  const kind = link.room.startsWith('#') ? 'r' : 'roomid';
  const event = link.eventId ? `/e/${encoded(link.eventId.slice(1))}` : '';
  return `${deepLink}${kind}/${encoded(link.room.slice(1))}${event}${viaQuery(link.via)}`;
}

function viaQuery(via: readonly string[]): string {
  return via.length > 0 ? `?${via.map((name) => `via=${encodeURIComponent(name)}`).join('&')}` : '';
}

/** Percent-encoded as the specification asks, but for signs that harm nowhere and make ids readable. */
function encoded(id: string): string {
  return encodeURIComponent(id).replace(/%(40|3A|24|2B)/g, (sign) => decodeURIComponent(sign));
}
