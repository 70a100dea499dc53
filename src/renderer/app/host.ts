import { hostActions, hostGlobal, type HostBridge } from '../../preload/contract';
import type { Result } from '../../domain/result';
import { success } from '../../domain/result';
import type { ConfigProblem } from './browser-host';

function isHost(value: unknown): value is HostBridge {
  return (
    typeof value === 'object' &&
    value !== null &&
    hostActions.every((action) => typeof Reflect.get(value, action) === 'function')
  );
}

/** The bridge that preload has put on the window, or the browser's own where there is none. */
export async function findHost(): Promise<Result<HostBridge, ConfigProblem>> {
  const bridge: unknown = Reflect.get(window, hostGlobal);
  if (isHost(bridge)) return success(bridge);
  const { createBrowserHost } = await import('./browser-host');
  return createBrowserHost();
}
