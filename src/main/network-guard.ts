/** Nothing leaves this machine but to the chosen homeserver, whatever the page asks for. */
import type { Session } from 'electron';
import { type OwnPage, parseUrl } from './own-page';

export interface NetworkRules {
  own: OwnPage;
  /** Address of the development server; null in the built app. */
  devServer: string | null;
  /** True where the developer tools may load their own pages. */
  devTools: boolean;
  /** Origin of the homeserver; null while none is set. */
  homeserver: () => string | null;
}

/** True when a request to the address may be made. */
export function mayRequest(address: string, rules: NetworkRules): boolean {
  const url = parseUrl(address);
  if (!url) return false;
  switch (url.protocol) {
    case 'https:':
    case 'http:':
      return url.origin === rules.homeserver() || rules.own.owns(address);
    case 'ws:':
      return rules.devServer !== null && url.host === new URL(rules.devServer).host;
    case 'devtools:':
      return rules.devTools;
    case 'blob:':
    case 'data:':
      return true;
    default:
      return rules.own.owns(address);
  }
}

/** Holds every request of the session to the rules, and lets only files that the page made be saved. */
export function guardNetwork(session: Session, rules: NetworkRules): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayRequest(url, rules) }));
  session.on('will-download', (event, item) => {
    const url = item.getURL();
    if (!url.startsWith('blob:') || !rules.own.owns(url.slice('blob:'.length))) event.preventDefault();
  });
  session.setSpellCheckerEnabled(false);
}
