/** Accounts by the registration shared secret, the way an administrator's tool makes them. */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} NewAccount
 * @property {string} username the local part
 * @property {string} password
 * @property {boolean} [admin]
 * @property {string} [displayname]
 */

/**
 * @param {{ baseUrl: string, sharedSecretPath: string }} homeserver
 * @param {NewAccount} account
 * @returns {Promise<string>} the user id; no device is made
 */
export async function registerAccount(
  { baseUrl, sharedSecretPath },
  { username, password, admin = false, displayname },
) {
  const address = `${baseUrl}/_synapse/admin/v1/register`;
  const { nonce } = /** @type {{ nonce: string }} */ (await (await fetch(address)).json());
  const mac = createHmac('sha1', readFileSync(sharedSecretPath, 'utf8').trim())
    .update([nonce, username, password, admin ? 'admin' : 'notadmin'].join('\0'))
    .digest('hex');
  const body = JSON.stringify({ nonce, username, password, admin, displayname, mac, inhibit_login: true });
  const response = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  const answer = /** @type {{ user_id: string, errcode?: string, error?: string }} */ (await response.json());
  if (!response.ok) throw new Error(`The account ${username} could not be made: ${answer.errcode} ${answer.error}`);
  return answer.user_id;
}
