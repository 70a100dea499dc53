/** A local server that counts whoever reaches it: a homeserver's stand-in, or a stranger that nobody may reach. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CountingServer {
  origin: string;
  /** Path of every request, upgrades and bare connections included (the latter as `connection`). */
  hits: string[];
  close(): Promise<void>;
}

export async function startCountingServer(): Promise<CountingServer> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*');
    if (request.url?.startsWith('/redirect?')) {
      response.writeHead(302, { location: request.url.slice('/redirect?'.length) }).end();
    } else {
      response.setHeader('content-type', 'application/json').end('{"versions":["v1.11"]}');
    }
  });
  server.on('connection', () => hits.push('connection'));
  server.on('upgrade', (request, socket) => {
    hits.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
