/**
 * Permissions of the page: two harmless ones for our own origin, and none else. Notifications are shown by main
 * (notifications.ts), so the page needs no permission for them.
 */
import type { Session } from 'electron';
import type { OwnPage } from './own-page';

const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** True when the page at the address may have the permission. */
export function mayHave(permission: string, requestingUrl: string, own: OwnPage): boolean {
  return allowed.has(permission) && own.owns(requestingUrl);
}

/** Answers every permission question of the session; devices and screen capture are refused outright. */
export function guardPermissions(session: Session, own: OwnPage): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(mayHave(permission, details.requestingUrl, own)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin, own));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
}
