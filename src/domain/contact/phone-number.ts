/**
 * A phone number as it is told apart from others: in the form of E.164, such as +358401234567, so that it is the same
 * however it was written. A number without a country is Finnish. Empty for what is no number.
 *
 * Not a check: what cannot be called is a number too. The library that knows every country's numbering is twenty times
 * the size of all contacts' code, and would be loaded with each start.
 */
export function phoneKey(written: string): string {
  const bare = written.replace(/\(0\)/g, '').replace(/[\s\u00a0().\-/\u2010-\u2013]/g, '');
  const match = /^(?:(\+|00)([1-9]\d{6,14})|0([1-9]\d{4,11}))$/.exec(bare);
  if (!match) return '';
  const [, , international, national] = match;
  const digits = international ?? `358${national ?? ''}`;
  return digits.length <= 15 ? `+${digits}` : '';
}
