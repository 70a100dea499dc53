import { gatedEngineWorker } from './engine-worker';

/** A request that an engine behind the gate is about to make. */
export interface GatedRequest {
  method: string;
  path: string;
  body: string;
}

/** `lose`: the homeserver takes it, its answer does not arrive, and nothing arrives from then on. */
export type Verdict = 'pass' | 'lose' | 'refuse';

/** Decides, as a test wants, over every request of a gated engine that changes something. */
export class Gate {
  readonly requests: GatedRequest[] = [];
  judge: (request: GatedRequest) => Verdict | Promise<Verdict> = () => 'pass';
  private readonly channel = new BroadcastChannel('piiri-gate');
  private lost: (() => void) | null = null;

  constructor() {
    this.channel.onmessage = ({ data }: MessageEvent<{ id: string; request?: GatedRequest; lost?: boolean }>) => {
      if (data.lost) this.lost?.();
      if (data.request) void this.decide(data.id, data.request);
    };
  }

  /** An engine's worker whose requests come here. */
  worker(): Worker {
    return gatedEngineWorker();
  }

  /** Resolves when the answer to a request has been lost. */
  untilLost(): Promise<void> {
    return new Promise((resolve) => (this.lost = resolve));
  }

  close(): void {
    this.channel.close();
  }

  private async decide(id: string, request: GatedRequest): Promise<void> {
    this.requests.push(request);
    this.channel.postMessage({ id, verdict: await this.judge(request) });
  }
}
