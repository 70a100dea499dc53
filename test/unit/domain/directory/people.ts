import fc from 'fast-check';
import { languages } from '../../../../src/domain/codes';
import { personContent, professionCodes, type PersonContent } from '../../../../src/domain/directory/directory';
import { weekdayCodes } from '../../../../src/domain/calendar/weekdays';

/** An entry of the directory with what a test says of it. */
export function person(name: string, fields: Partial<PersonContent> = {}): PersonContent {
  return personContent.parse({ v: 1, name, profession: 'nurse', ...fields });
}

/** Invented people by user name, all on one server. */
export function directory(people: Record<string, PersonContent>): Map<string, PersonContent> {
  return new Map(Object.entries(people).map(([user, entry]) => [`@${user}:piiri.example`, entry]));
}

/** Texts as people write them and as they should not: quotes, separators, formulas, line ends, other scripts. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'aäåöÅšøé,;\t"\'=+-@ \n\r|€'), maxLength: 20 }),
);
const text = anyText.filter((value) => !value.includes('\0'));
const filledText = text.filter((value) => value.replace(/[\s\p{Cc}]/gu, '') !== '');

const user = fc.oneof(
  fc.stringMatching(/^[a-z0-9._=\-/+]{1,12}$/),
  // As older servers gave them out.
  fc.constantFrom('Aino', "o'neil", '=1+1', '"x"', 'a,b;c', '-x'),
);
const userId = fc.tuple(user, fc.constantFrom('piiri.example', 'other.example:8448')).map(([name, server]) => {
  return `@${name}:${server}`;
});

export const anyPerson: fc.Arbitrary<PersonContent> = fc
  .record({
    v: fc.constant(1),
    name: filledText,
    profession: fc.constantFrom(...professionCodes),
    unit: text,
    languages: fc.uniqueArray(fc.constantFrom(...languages)),
    skills: fc.array(filledText, { maxLength: 5 }),
    workingDays: fc.uniqueArray(fc.constantFrom(...weekdayCodes), { minLength: 1 }),
    substitutes: fc.array(userId, { maxLength: 3 }),
  })
  .map((fields) => personContent.parse(fields));

export const anyDirectory: fc.Arbitrary<Map<string, PersonContent>> = fc
  .uniqueArray(fc.tuple(userId, anyPerson), { maxLength: 8, selector: ([id]) => id })
  .map((entries) => new Map(entries));
