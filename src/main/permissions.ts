/**
 * Permissions of the page: two harmless ones and the microphone, for voice messages, for our own origin, and none else.
 * Notifications are shown by main (notifications.ts), so the page needs no permission for them.
 */
import type { Session } from 'electron';
import type { OwnPage } from './own-page';

const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/**
 * True when the page at the address may have the permission.
 * @param media of `media`, what is to be heard or seen: sound alone, never together with pictures
 */
export function mayHave(
  permission: string,
  requestingUrl: string,
  own: OwnPage,
  media: readonly (string | undefined)[] = [],
): boolean {
  const isMicrophone = permission === 'media' && media.length > 0 && media.every((type) => type === 'audio');
  return (allowed.has(permission) || isMicrophone) && own.owns(requestingUrl);
}

/** Answers every permission question of the session; devices and screen capture are refused outright. */
export function guardPermissions(session: Session, own: OwnPage): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(mayHave(permission, details.requestingUrl, own, 'mediaTypes' in details ? details.mediaTypes : [])),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, { mediaType }) =>
    mayHave(permission, origin, own, [mediaType]),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
}
