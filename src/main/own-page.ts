/**
 * Which addresses are Piiri's own page. In the built app that is the privileged scheme alone; under `electron-vite dev`
 * it is the development server instead.
 */

export const appScheme = 'piiri';
export const appHost = 'app';

export interface OwnPage {
  /** The address that the window loads. */
  readonly startUrl: string;
  /** True for anything on the page's own origin. */
  owns(url: string): boolean;
  /** True for the start page itself, whatever its query and fragment. */
  isStart(url: string): boolean;
}

/** The page's addresses; `devServer` is the development server's address, or null in the built app. */
export function ownPage(devServer: string | null): OwnPage {
  const startUrl = devServer ?? `${appScheme}://${appHost}/index.html`;
  const start = new URL(startUrl);
  const owns = (url: string): boolean => {
    const parsed = parseUrl(url);
    return parsed !== null && parsed.protocol === start.protocol && parsed.host === start.host;
  };
  const startPaths = new Set([start.pathname, '/', '/index.html']);
  return {
    startUrl,
    owns,
    isStart: (url) => owns(url) && startPaths.has(new URL(url).pathname),
  };
}

/** The parsed address, or null when it is none. */
export function parseUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
