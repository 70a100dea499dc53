/** The engine in its worker, as test/support/engine-bundle.ts serves it. */
export function engineWorker(): Worker {
  return new Worker(new URL('/engine.js', location.origin), { type: 'module' });
}

/** The same behind the gate. */
export function gatedEngineWorker(): Worker {
  return new Worker(new URL('/gated-engine.js', location.origin), { type: 'module' });
}
