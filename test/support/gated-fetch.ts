/** A gate before every request of a worker that changes something; see gate.ts. */

const channel = new BroadcastChannel('piiri-gate');
const real = globalThis.fetch;
const waiting = new Map<string, (verdict: string) => void>();
let isDown = false;

channel.onmessage = ({ data }: MessageEvent<{ id?: string; verdict?: string }>) => {
  if (data.id && data.verdict) waiting.get(data.id)?.(data.verdict);
};

const changes = /\/(createRoom|invite|leave|kick|join\/|state\/)/;

globalThis.fetch = async (input, init) => {
  const never = new Promise<Response>(() => {});
  if (isDown) return never;
  const url = new URL(input instanceof Request ? input.url : input);
  const method = init?.method ?? 'GET';
  const path = decodeURIComponent(url.pathname.replace('/_matrix/client/v3', ''));
  if (method === 'GET' || !changes.test(path)) return real(input, init);
  const id = crypto.randomUUID();
  const verdict = new Promise<string>((resolve) => waiting.set(id, resolve));
  channel.postMessage({ id, request: { method, path, body: typeof init?.body === 'string' ? init.body : '' } });
  switch (await verdict) {
    case 'lose':
      await real(input, init);
      isDown = true;
      channel.postMessage({ id, lost: true });
      return never;
    case 'refuse':
      return Response.json({ errcode: 'M_FORBIDDEN', error: 'no' }, { status: 403 });
    default:
      return real(input, init);
  }
};

export {};
