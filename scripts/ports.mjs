/** Free local ports, remembered: a person finds the same address again, and two checkouts do not collide. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { readStamp, writeStamp } from './setup/stamps.mjs';

/**
 * @param {string} file where the port is remembered
 * @returns {Promise<number>}
 */
export async function rememberedPort(file) {
  const remembered = Number(readStamp(file));
  const port = remembered && (await isFree(remembered)) ? remembered : await freePort();
  writeStamp(file, String(port));
  return port;
}

/** Below the range that systems hand to outgoing connections, so that it is still free at the next start. */
async function freePort() {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (await isFree(port)) return port;
  }
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
