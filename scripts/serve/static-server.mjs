/** Serves the browser client on this machine, with the same content security policy as the desktop client has. */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * @param {{ root: string, port: number, homeserver?: string }} options homeserver: the address that the page may
 *   connect to; it is told to the page in /config.json
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveStatic({ root, port, homeserver }) {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy(homeserver),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  };

  const server = createServer((request, response) => {
    const answer = (/** @type {number} */ status) => response.writeHead(status, headers).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405);
    const path = decodedPath(request.url ?? '/');
    if (path === undefined) return answer(400);
    if (path === '/config.json' && homeserver) {
      return response
        .writeHead(200, { ...headers, 'Content-Type': types['.json'] })
        .end(JSON.stringify({ homeserver }));
    }
    const file = fileFor(root, path);
    if (file === undefined) return answer(404);
    response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    if (request.method === 'HEAD') return response.end();
    // A browser that goes away in the middle is nobody's error.
    pipeline(createReadStream(file), response, () => undefined);
  });

  await new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => ready(undefined));
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} url
 * @returns {string | undefined}
 */
function decodedPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string | undefined} undefined outside the root, and for a file that is not there
 */
function fileFor(root, path) {
  const base = resolve(root);
  const file = join(base, path === '/' ? 'index.html' : path);
  if (file !== base && !file.startsWith(base + sep)) return undefined;
  return isFile(file) ? file : undefined;
}

/** @param {string} file */
function isFile(file) {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** @param {string | undefined} homeserver */
function contentSecurityPolicy(homeserver) {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    'media-src blob:',
    "font-src 'self'",
    `connect-src 'self'${homeserver ? ` ${new URL(homeserver).origin}` : ''}`,
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types piiri',
  ].join('; ');
}
