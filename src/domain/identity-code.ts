/**
 * The Finnish personal identity code: day, month and two figures of the year of birth, a sign of the century, three
 * figures and a check character, such as 010190-9999. The Digital and Population Data Services Agency gives codes with
 * the newer signs since 2023, and codes from 900 on for a time.
 */
const centuries: Readonly<Record<string, number>> = {
  '+': 1800,
  ...Object.fromEntries([...'-YXWVU'].map((sign) => [sign, 1900])),
  ...Object.fromEntries([...'ABCDEF'].map((sign) => [sign, 2000])),
};

export const centurySigns: readonly string[] = Object.keys(centuries);

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** The check character of a code: what remains of its nine figures, divided by 31. */
export function checkCharacter(birth: string, individual: string): string {
  return checkCharacters.charAt(Number(birth + individual) % checkCharacters.length);
}

/** Whether these parts make a personal identity code: a day that was, a number that is given, and the right check. */
export function isIdentityCode(birth: string, sign: string, individual: string, check: string): boolean {
  const century = centuries[sign.toUpperCase()];
  if (century === undefined || Number(individual) < 2) return false;
  const [day, month, year] = [birth.slice(0, 2), birth.slice(2, 4), birth.slice(4, 6)].map(Number);
  if (day === undefined || month === undefined || year === undefined) return false;
  const date = new Date(Date.UTC(century + year, month - 1, day));
  const isDay = date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return isDay && checkCharacter(birth, individual) === check.toUpperCase();
}
