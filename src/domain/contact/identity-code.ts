/**
 * The Finnish personal identity code: day, month and two figures of the year of birth, a sign of the century, three
 * figures and a check character, such as 010190-999W. The Digital and Population Data Services Agency gives codes with
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
  return birthOf(birth, century) !== null && checkCharacter(birth, individual) === check.toUpperCase();
}

/** What is wrong with what was written as a personal identity code. */
export type IdentityCodeProblem = 'form' | 'day' | 'future' | 'number' | 'check';

const codeForm = /^(\d{6})([^\d\s]?)(\d{3})([0-9A-Z])$/;

/** A personal identity code as it is kept: without blanks, in capitals. */
export function tidyIdentityCode(written: string): string {
  return written
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .toUpperCase();
}

/**
 * Why something is no personal identity code, the first reason alone; null where it is one.
 * @param now milliseconds since the epoch: nobody is born later
 */
export function identityCodeProblem(written: string, now: number): IdentityCodeProblem | null {
  const match = codeForm.exec(tidyIdentityCode(written));
  const [, birth = '', sign = '', individual = '', check = ''] = match ?? [];
  const century = centuries[sign];
  if (!match || century === undefined) return 'form';
  const born = birthOf(birth, century);
  if (born === null) return 'day';
  if (born > now) return 'future';
  if (Number(individual) < 2) return 'number';
  return checkCharacter(birth, individual) === check ? null : 'check';
}

function birthOf(birth: string, century: number): number | null {
  const [day = 0, month = 0, year = 0] = [birth.slice(0, 2), birth.slice(2, 4), birth.slice(4, 6)].map(Number);
  const date = new Date(Date.UTC(century + year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? date.getTime() : null;
}
