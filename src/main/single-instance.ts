/** One Piiri per profile: a second one shows the first one's window, hands over what it was started with, and leaves. */
import type { App } from 'electron';

/** True when this process is the first of its profile. `onSecond` runs whenever another was started and has left. */
export function holdSingleInstance(app: App, onSecond: (argv: readonly string[]) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, argv) => onSecond(argv));
  return true;
}
