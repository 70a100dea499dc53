import { logger as sdkLogger, type Logger } from 'matrix-js-sdk/lib/logger.js';

/** The SDK logs room ids, event ids and more at every step; only what went wrong is kept, without its details. */
export const matrixLogger: Logger = {
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (...message: unknown[]) => console.error('matrix:', typeof message[0] === 'string' ? message[0] : 'error'),
  getChild: () => matrixLogger,
};

/** Quietens the loggers that SDK modules take for themselves. */
export function silenceSdk(): void {
  Object.assign(sdkLogger, matrixLogger, { log: () => undefined });
}
