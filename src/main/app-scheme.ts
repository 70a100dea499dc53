/** The scheme that Piiri's page comes from: the files of one folder, read only, each with the content policy. */
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { contentSecurityPolicy } from './content-security-policy';
import { appHost, appScheme, parseUrl } from './own-page';

/** What the scheme may do; given to Electron before the app is ready. */
export const appSchemePrivileges: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

const mimeTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * The file that an address of the scheme stands for, or null when it stands for none: another host, a path that would
 * leave the folder, or a kind of file that the page has no use for.
 */
export function resolveBuildPath(buildDir: string, address: string): string | null {
  const url = parseUrl(address);
  if (!url || url.protocol !== `${appScheme}:` || url.host !== appHost) return null;
  const path = decodePath(url.pathname);
  if (path === null || /[\\:\0]/.test(path) || path.split('/').includes('..')) return null;
  const file = join(buildDir, path === '/' ? 'index.html' : path);
  const inside = relative(buildDir, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`)) return null;
  return extname(file) in mimeTypes ? file : null;
}

/** Serves the folder; the policy is made anew for every answer, so that it follows the chosen homeserver. */
export function serveBuild(protocol: Protocol, buildDir: string, homeserver: () => string | null): void {
  protocol.handle(appScheme, async ({ method, url }) => {
    if (method !== 'GET') return new Response(null, { status: 405, headers: { allow: 'GET' } });
    const file = resolveBuildPath(buildDir, url);
    const body = file && (await readFile(file).catch(() => null));
    if (!file || !body) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(body), { headers: headersOf(file, homeserver()) });
  });
}

function headersOf(file: string, homeserver: string | null): Record<string, string> {
  return {
    'content-type': mimeTypes[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy(homeserver),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
  };
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
