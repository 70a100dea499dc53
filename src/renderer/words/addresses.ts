/** Addresses in a person's words: which can be opened, where they lead, and whether the words say so. */

export interface OutsideAddress {
  url: string;
  /** Where it really leads: the host as the network knows it (punycode), or the mail address. */
  destination: string;
}

/** What an address leads to outside Piiri, or null where it may not be opened; main has the same rule and the last word. */
export function outsideAddress(address: string): OutsideAddress | null {
  const url = parsed(address);
  if (!url) return null;
  if (url.protocol === 'mailto:') return { url: url.href, destination: decoded(url.pathname) };
  return url.protocol === 'https:' && !url.username && !url.password ? { url: url.href, destination: url.host } : null;
}

/** Whether the words of a link tell its destination by themselves, sign by sign and in plain letters. */
export function tellsDestination(words: string, { destination }: OutsideAddress): boolean {
  const shown = words.trim().replace(/^(https:\/\/|mailto:)/i, '');
  if (!/^[\x20-\x7e]*$/.test(shown)) return false;
  return destination.includes('@') ? shown === destination : shown.split(/[/?#]/, 1)[0] === destination;
}

export interface Piece {
  text: string;
  /** The address that the text is, where it is one. */
  address: string | null;
}

/** Web addresses and those of Matrix's own; a sign that ends the sentence is none of the address. */
const address = /\b(?:https:\/\/|matrix:(?:u|r|roomid)\/|piiri:\/\/open\/)[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}]/gi;

/** A text cut at the addresses in it. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), address: null });
    pieces.push({ text: match[0], address: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), address: null });
  return pieces;
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
