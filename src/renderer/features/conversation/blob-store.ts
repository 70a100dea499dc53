/**
 * Pictures and sounds that are on the screen or were a moment ago, as addresses that the page can show. What is not
 * in use any more is let go of when there is too much of it, the longest unused first.
 */

const mostBytes = 96 * 1024 * 1024;
const mostEntries = 120;

interface Entry {
  url: string;
  size: number;
  users: number;
}

/** In the order of their last use. */
const entries = new Map<string, Entry>();

/** The address of what is already here, or null. */
export function shownUrl(key: string): string | null {
  return entries.get(key)?.url ?? null;
}

/** Takes bytes in, unless they are here already. */
export function takeIn(key: string, content: Blob): string {
  const before = entries.get(key);
  if (before) return before.url;
  const url = URL.createObjectURL(content);
  entries.set(key, { url, size: content.size, users: 0 });
  return url;
}

/** Keeps an address as long as somebody uses it. Returns what ends the use. */
export function use(key: string): () => void {
  const entry = entries.get(key);
  if (!entry) return () => {};
  entry.users += 1;
  entries.delete(key);
  entries.set(key, entry);
  return () => {
    entry.users -= 1;
    letGo();
  };
}

function letGo(): void {
  let size = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0);
  for (const [key, entry] of entries) {
    if (size <= mostBytes && entries.size <= mostEntries) return;
    if (entry.users > 0) continue;
    URL.revokeObjectURL(entry.url);
    entries.delete(key);
    size -= entry.size;
  }
}
