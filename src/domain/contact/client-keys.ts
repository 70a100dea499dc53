import { identityCodeProblem, tidyIdentityCode } from './identity-code';
import { phoneKey } from './phone-number';

/** What of a client tells that two contacts are about the same. */
export interface ClientIdentifiers {
  identityCode?: string | undefined;
  phone?: string | undefined;
}

/**
 * The names under which a client's contacts are found, however code and number were written. In the clear: not to be
 * kept so. A code that is none would find what has nothing to do with the client.
 */
export function clientKeys({ identityCode = '', phone = '' }: ClientIdentifiers): string[] {
  const code =
    identityCodeProblem(identityCode, Number.MAX_SAFE_INTEGER) === null ? tidyIdentityCode(identityCode) : '';
  const number = phoneKey(phone);
  return [code && `code:${code}`, number && `phone:${number}`].filter(Boolean);
}
