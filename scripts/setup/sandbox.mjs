/** Whether Chromium's sandbox can be had here; where it cannot, Electron and Chromium refuse to start with it. */
import { existsSync, readFileSync } from 'node:fs';

/** @returns {string | undefined} why there is none */
export function sandboxIsMissing() {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) return 'it runs as root';
  // A development build has no setuid helper, so it stands on user namespaces.
  const restricted =
    setting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('kernel/unprivileged_userns_clone') === '0' ||
    setting('user/max_user_namespaces') === '0';
  return restricted ? 'this system does not let ordinary users make namespaces' : undefined;
}

/** @param {string} name */
function setting(name) {
  const file = `/proc/sys/${name}`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
