/** Addresses that leave Piiri: only web pages and mail, and only after the person has seen where they really lead. */
import { parseUrl } from './own-page';

export interface ExternalTarget {
  url: string;
  /** Where it really leads: the host as the network knows it (punycode), or the mail address. */
  destination: string;
}

/** The ways out of Piiri, given so that a test can stand in for the person and the system. */
export interface ExternalExits {
  /** Shows the destination and resolves to true when the person wants to go there. */
  confirm(target: ExternalTarget): Promise<boolean>;
  /** Hands the address to the operating system. */
  open(url: string): Promise<void>;
}

const mailFields: ReadonlySet<string> = new Set(['subject', 'body', 'cc', 'bcc']);

/** What the address leads to, or null when it may not be opened at all. */
export function externalTarget(address: string): ExternalTarget | null {
  const url = parseUrl(address);
  if (!url) return null;
  switch (url.protocol) {
    case 'https:':
      return url.username || url.password ? null : { url: url.href, destination: url.host };
    case 'mailto:':
      return mailTarget(url);
    default:
      return null;
  }
}

/** Opens the address outside after the person has agreed; false when it was refused by the rule or the person. */
export async function openExternally(address: string, exits: ExternalExits): Promise<boolean> {
  const target = externalTarget(address);
  if (!target || !(await exits.confirm(target))) return false;
  await exits.open(target.url);
  return true;
}

/** Mail programs take attachments from the address too: fields other than the plain ones are refused. */
function mailTarget(url: URL): ExternalTarget | null {
  const plain = [...url.searchParams.keys()].every((field) => mailFields.has(field.toLowerCase()));
  return plain && url.pathname.includes('@') ? { url: url.href, destination: url.pathname } : null;
}
