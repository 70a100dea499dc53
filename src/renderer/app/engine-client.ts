import { wrap, type Remote } from 'comlink';
import type { EnginePort } from '../../engine/port';
// The address alone: the engine's code goes to the worker, and only its port's type comes here.
// eslint-disable-next-line @typescript-eslint/no-restricted-imports
import workerUrl from '../../engine/worker.ts?worker&url';

export interface EngineClient {
  port: EnginePort;
  /** Makes the worker now, where a person will soon sign in: its code is large, and the homeserver can be asked. */
  wake(homeserver: string): void;
  /** Tells when the worker could not be started at all. */
  onBroken(listener: () => void): () => void;
}

/**
 * The engine as the interface sees it. The worker is made on first use; what needs a started engine waits for
 * {@link EnginePort.start}, so that a screen may ask before the engine is up.
 */
export function createEngineClient(): EngineClient {
  const broken = new Set<() => void>();
  let remote: Remote<EnginePort> | null = null;
  let begin: () => void = () => {};
  const started = new Promise<void>((resolve) => {
    begin = resolve;
  });

  function engine(): Remote<EnginePort> {
    remote ??= wrap<EnginePort>(startWorker(() => broken.forEach((listener) => listener())));
    return remote;
  }

  async function startedEngine(): Promise<() => Remote<EnginePort>> {
    await started;
    // In a function, because a comlink proxy looks like a promise to `await`.
    return engine;
  }

  const port: EnginePort = {
    prepareSignIn: (homeserver) => engine().prepareSignIn(homeserver),
    signIn: (credentials) => engine().signIn(credentials),
    async start(session) {
      await engine().start(session);
      begin();
    },
    setUpRecovery: async (password) => (await startedEngine())().setUpRecovery(password),
    recover: async (recoveryKey) => (await startedEngine())().recover(recoveryKey),
    resetIdentity: async (password) => (await startedEngine())().resetIdentity(password),
    showRoom: async (roomId) => (await startedEngine())().showRoom(roomId),
    loadEarlier: async (roomId, pages) => (await startedEngine())().loadEarlier(roomId, pages),
    fillGap: async (gapId, from, pages) => (await startedEngine())().fillGap(gapId, from, pages),
    findEvent: async (roomId, eventId) => (await startedEngine())().findEvent(roomId, eventId),
    findMoment: async (roomId, ts) => (await startedEngine())().findMoment(roomId, ts),
    refreshJoinable: async () => (await startedEngine())().refreshJoinable(),
    prepareSimilar: async () => (await startedEngine())().prepareSimilar(),
    findSimilar: async (words) => (await startedEngine())().findSimilar(words),
    prepareFile: async (file) => (await startedEngine())().prepareFile(file),
    readMedia: async (source, use) => (await startedEngine())().readMedia(source, use),
    readAgain: async (eventId) => (await startedEngine())().readAgain(eventId),
    refreshDevices: async () => (await startedEngine())().refreshDevices(),
    renameDevice: async (deviceId, name) => (await startedEngine())().renameDevice(deviceId, name),
    signOutDevices: async (deviceIds, password) => (await startedEngine())().signOutDevices(deviceIds, password),
    requestVerification: async (deviceId) => (await startedEngine())().requestVerification(deviceId),
    answerVerification: async (id, answer) => (await startedEngine())().answerVerification(id, answer),
    acceptIdentity: async (userId) => (await startedEngine())().acceptIdentity(userId),
    signOut: (session) => engine().signOut(session),
  };

  return {
    port,
    wake: (homeserver) => void (homeserver ? engine().prepareSignIn(homeserver) : engine()),
    onBroken(listener) {
      broken.add(listener);
      return () => broken.delete(listener);
    },
  };
}

function startWorker(onBroken: () => void): Worker {
  const worker = new Worker(trustedWorkerUrl(), { type: 'module', name: 'piiri-engine' });
  let hasSpoken = false;
  worker.addEventListener('message', () => (hasSpoken = true), { once: true });
  // An error before its first word means that the worker's code could not be loaded.
  worker.addEventListener('error', () => {
    if (!hasSpoken) onBroken();
  });
  return worker;
}

/** The one script address that the page may make a worker of. */
function trustedWorkerUrl(): string {
  const policy = window.trustedTypes?.createPolicy('piiri', {
    createScriptURL(url) {
      if (url !== workerUrl) throw new TypeError('refused as a worker');
      return url;
    },
  });
  // The Worker constructor takes the policy's object; TypeScript's library knows only strings there.
  return policy ? (policy.createScriptURL(workerUrl) as unknown as string) : workerUrl;
}
