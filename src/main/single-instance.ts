/** One Piiri per profile: a second one shows the first one's window and leaves. */
import type { App } from 'electron';

/** True when this process is the first of its profile. `onSecond` runs whenever another was started and has left. */
export function holdSingleInstance(app: App, onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecond);
  return true;
}
