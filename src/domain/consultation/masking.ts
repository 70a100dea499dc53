import type { Language } from '../codes';
import { centurySigns, isIdentityCode } from '../contact/identity-code';

/** What in a text may tell who a client is. */
export const identifierKinds = ['identity-code', 'phone', 'email', 'address', 'name'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** A part of a text that looks like something that tells who a client is. */
export interface Identifier {
  kind: IdentifierKind;
  /** Where it stands in the text: from `start` up to and without `end`. */
  start: number;
  end: number;
  /** As it was written. */
  text: string;
}

/** What stands in the place of what was masked. */
export const masks: Record<IdentifierKind, Record<Language, string>> = {
  'identity-code': { fi: '[henkilötunnus]', sv: '[personbeteckning]', en: '[personal identity code]' },
  phone: { fi: '[puhelinnumero]', sv: '[telefonnummer]', en: '[phone number]' },
  email: { fi: '[sähköposti]', sv: '[e-post]', en: '[e-mail]' },
  address: { fi: '[osoite]', sv: '[adress]', en: '[address]' },
  name: { fi: '[nimi]', sv: '[namn]', en: '[name]' },
};

const notInWord = '(?<![\\p{L}\\p{N}])';
const wordEnds = '(?![\\p{L}\\p{N}])';

const signs = centurySigns.map((sign) => sign.replace(/[+-]/, '\\$&')).join('');
const codePattern = new RegExp(
  `${notInWord}(\\d{6}) ?([${signs}\u2010\u2011\u2013]) ?(\\d{3})([0-9A-Y])${wordEnds}`,
  'giu',
);

const emailPattern =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/giu;

/** Figures of a number, with the blanks and lines that part them. */
const figures = '(?:[ \u00a0\u2011-]?\\d){5,11}';
const phonePattern = new RegExp(
  `(?<![\\p{L}\\p{N}+.,:/-])(?:(?:\\+|00)358[ \u00a0-]?(?:\\(0\\)[ \u00a0-]?)?[1-9]\\d?|\\(0[1-9]\\d{0,2}\\)|0[1-9])${figures}(?![\\p{L}\\p{N}]|[.,:/-]\\d)`,
  'giu',
);

/** A date that was written with blanks or lines, such as 02 06 2026, is no number to call. */
const writtenDate = /^\d{2}[ -]\d{2}[ -]\d{4}$/;

/** Endings of street names in Finnish, with those of the cases in which one writes where somebody lives. */
const finnishStreets =
  'ka(?:tu|du(?:n|lla|lle|lta|ssa|sta))|kuja(?:n|lla|lle|lta)?|pol(?:ku|u(?:n|lla|lle|lta))|tie(?:n|llä|lle|ltä)?' +
  '|kaar(?:i|en|ella|elle|elta)|aukio(?:n|lla|lle|lta)?|raitti|rait(?:in|illa|ille|ilta)|väylä(?:n|llä|lle|ltä)?' +
  '|rin(?:ne|teen|teellä|teelle|teeltä)|bulevardi(?:n|lla|lle|lta)?|esplanadi(?:n|lla|lle|lta)?' +
  '|tanhua(?:n|lla|lle|lta)?|penger|penkere(?:en|ellä|elle|eltä)|kaarto|kaarro(?:n|lla|lle|lta)|taival';
const swedishStreets = 'gatan|vägen|gränden|stigen|allén|esplanaden|torget|brinken|backen|svängen|bågen|stråket';

/** Ways in the body, and others that are no streets. */
const noStreet =
  /^(?:(?:hengitys|virtsa|sappi|synnytys|ruoansulatus|lima|hermo|kuulo|näkö|tiedotus|oiko|hoito)tie.*|(?:urin|luft|gall)vägen)$/iu;

/** Streets that are called so and nothing else; the other endings are those of a longer name. */
const wholeStreet = /^(?:esplanad|bulevard)/iu;

/** A staircase and flat: `20 A 5`, `20 as. 5`, `20 bst 3`. */
const flat =
  '(?:[ ]?[A-Za-z](?![\\p{L}])(?:[ ]?\\d{1,3}(?![\\p{L}\\p{N}]))?|[ ](?:as|bst|lgh)\\.?[ ]?\\d{1,3}(?![\\p{L}\\p{N}]))?';
/** What a number counts is no house. */
const counted =
  '(?![ ]?(?:%|°|€|\\p{N}|[-–.,:/]\\d))(?![ ]?(?:mg|ml|kg|cm|mm|km|kpl|krt|kertaa|kerran|gånger|min|h|t|vko|viikkoa|päivää|tuntia|vuotta|dagar|veckor|timmar|år)(?![\\p{L}]))';
const addressPattern = new RegExp(
  `${notInWord}(?:(?:Iso|Pieni|Vanha|Uusi|Pohjoinen|Eteläinen|Itäinen|Läntinen|Norra|Södra|Östra|Västra|Stora|Lilla|Gamla|Nya) )?` +
    `([\\p{L}-]*?)(${finnishStreets}|${swedishStreets}) \\d{1,4}(?!\\p{N})${counted}${flat}`,
  'giu',
);

/** Shorter parts of a name are words of their own too often. */
const shortestName = 3;

/** The parts of known names, each with the endings that it may have in a text: `Kaarinalle`, `Esimerkkiläs`. */
function namePattern(names: readonly string[]): RegExp | null {
  const parts = names.flatMap((name) => name.split(/[^\p{L}]+/u)).filter(({ length }) => length >= shortestName);
  // A Finnish name's last vowel may become another before an ending: Niemi, Niemen.
  const stems = [...new Set(parts.map((part) => (part.length > shortestName ? part.slice(0, -1) : part)))];
  // What stands for something masked is no name.
  return stems.length > 0
    ? new RegExp(`(?<!\\[)${notInWord}(?:${stems.join('|')})\\p{L}{0,6}${wordEnds}`, 'giu')
    : null;
}

/**
 * What in a text looks like a personal identity code, a phone number, an e-mail address, a street address or one of the
 * given names, in the order of the text and without overlaps.
 */
export function findIdentifiers(text: string, names: readonly string[] = []): Identifier[] {
  const knownNames = namePattern(names);
  const found = [
    ...(knownNames ? matches(text, knownNames, 'name') : []),
    ...matches(text, codePattern, 'identity-code', ([, birth, sign, individual, check]) =>
      isIdentityCode(birth ?? '', /[‐‑–]/.test(sign ?? '') ? '-' : (sign ?? ''), individual ?? '', check ?? ''),
    ),
    ...matches(text, emailPattern, 'email'),
    ...matches(text, phonePattern, 'phone', ([number]) => isPhone(number)),
    ...matches(text, addressPattern, 'address', ([, name, ending]) => isStreet(name ?? '', ending ?? '')),
  ];
  const ordered = found.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return ordered.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

function matches(
  text: string,
  pattern: RegExp,
  kind: IdentifierKind,
  holds: (match: RegExpMatchArray) => boolean = () => true,
): Identifier[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [matched] = match;
    return holds(match) ? [{ kind, start: match.index, end: match.index + matched.length, text: matched }] : [];
  });
}

function isStreet(name: string, ending: string): boolean {
  return name === '' ? wholeStreet.test(ending) : !noStreet.test(name + ending);
}

/** Finnish numbers have from seven to twelve figures with their zero; a date is none of them. */
function isPhone(number: string): boolean {
  if (writtenDate.test(number)) return false;
  const digits = number.replace(/\D/g, '');
  return digits.length >= 7 && digits.length <= 15;
}

/** The text with these parts of it masked. */
export function masked(text: string, identifiers: readonly Identifier[], language: Language): string {
  let left = text;
  for (const { kind, start, end } of [...identifiers].sort((one, other) => other.start - one.start)) {
    left = left.slice(0, start) + masks[kind][language] + left.slice(end);
  }
  return left;
}

/**
 * The text with all of it masked that looks like telling who a client is; what stood beside it may be another.
 * @param dismissed texts that are not about a client
 * @param names see {@link findIdentifiers}
 */
export function allMasked(
  text: string,
  language: Language,
  dismissed: readonly string[] = [],
  names: readonly string[] = [],
): string {
  let left = text;
  for (;;) {
    const identifiers = findIdentifiers(left, names).filter((one) => !dismissed.includes(one.text));
    if (identifiers.length === 0) return left;
    left = masked(left, identifiers, language);
  }
}
