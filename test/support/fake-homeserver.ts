/** Answers every request in the same way: what somebody may reach by a wrong address. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeHomeserver {
  origin: string;
  close(): Promise<void>;
}

export async function startFakeHomeserver(contentType: string, body: string): Promise<FakeHomeserver> {
  const server = createServer((_request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', contentType).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
