/** The rule for which homeserver addresses Piiri talks to. */
import { parseUrl } from './own-page';

/** Plain names and IP addresses alone: an address parser lets `;` and `*` through, which a content policy would obey. */
const plainHost = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address without a trailing slash, or null when it may not be used: it must be https, or http on this very
 * machine, and carry no user name, query or fragment.
 */
export function normaliseHomeserver(address: string): string | null {
  const url = parseUrl(address.trim());
  if (!url || url.username || url.password || url.search || url.hash) return null;
  if (!plainHost.test(url.hostname)) return null;
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname));
  return secure ? url.origin + url.pathname.replace(/\/+$/, '') : null;
}

/** The origin that the page may connect to, or null while no homeserver is set. */
export function homeserverOrigin(homeserver: string): string | null {
  return homeserver === '' ? null : new URL(homeserver).origin;
}
