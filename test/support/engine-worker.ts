/** The engine in its worker, as engine-bundle.ts serves it. */
export function engineWorker(): Worker {
  return new Worker(new URL('/piiri-engine/engine.js', location.origin), { type: 'module' });
}

/** The same behind the gate. */
export function gatedEngineWorker(): Worker {
  return new Worker(new URL('/piiri-engine/gated-engine.js', location.origin), { type: 'module' });
}
