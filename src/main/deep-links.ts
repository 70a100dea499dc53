/**
 * Links from outside: `piiri://open/…`. They open a place and do nothing. What one names is for the page to find out;
 * here it is only held to be such a link, and everything else is told to the person as a link that Piiri does not know.
 */
import { z } from 'zod';
import { appScheme } from './own-page';

/** The host of deep links. The page's own files come from another, `app`, which no link can reach. */
export const linkPrefix = `${appScheme}://open/`;

const longest = 1_024;

const deepLink = z
  .string()
  .max(longest)
  .startsWith(linkPrefix)
  .regex(/^[\x21-\x7e]+$/);

/** The screen that a link opens: what stands after the `#` of the page's address. A link that is none has no words in it. */
export function linkPath(address: string): string {
  const link = deepLink.safeParse(address);
  return `/link/${link.success ? encodeURIComponent(link.data) : 'unknown'}`;
}

/** The link among a command line's arguments, or null: the system starts Piiri with it. Switches are none. */
export function linkIn(argv: readonly string[]): string | null {
  return argv.slice(1).find((argument) => argument.toLowerCase().startsWith(`${appScheme}:`)) ?? null;
}
