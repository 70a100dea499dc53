/** Where engine-bundle.ts serves what is bundled. */
export const bundleFolder = '/piiri-engine/';

/** The engine in its worker. */
export function engineWorker(): Worker {
  return new Worker(new URL(`${bundleFolder}engine.js`, location.origin), { type: 'module' });
}

/** The same behind the gate. */
export function gatedEngineWorker(): Worker {
  return new Worker(new URL(`${bundleFolder}gated-engine.js`, location.origin), { type: 'module' });
}
