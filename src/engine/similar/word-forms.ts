import { stemmer as finnishStem } from '@orama/stemmers/finnish';
import { stemmer as swedishStem } from '@orama/stemmers/swedish';

/** Words that say nothing of what a question is about. */
const emptyWords = new Set(
  (
    'ja tai sekä on ei ole olen oli olla että jos kun niin kuka kenen kenelle mikä mitä mitkä missä mistä mihin miten ' +
    'milloin miksi voi voiko voinko saa saako pitää pitäisi tämä tämän se sen ne hän hänen hänellä minun meidän kanssa ' +
    'joka jonka jos myös vielä nyt jo vai mutta kuin ennen jälkeen asiakas asiakkaan asiakkaalla asiakkaalle ' +
    'och eller är att inte det den de han hon hans hennes vem vad vilken vilket hur var när varför kan får ska skall ' +
    'som med för till från om en ett av på i har hade klient klienten klientens kunden the and or is are to of in a an ' +
    'who what how when where can may should for with client'
  ).split(' '),
);

const word = /[\p{L}\p{N}]+/gu;

/** The words of a text that say what it is about, in small letters. */
export function wordsOf(text: string): string[] {
  const words = text.toLocaleLowerCase('fi').match(word) ?? [];
  return words.filter((one) => one.length > 1 && !emptyWords.has(one));
}

const stemmed = new Map<string, string[]>();
const stemsKept = 50_000;

/** What a word is without its endings, by the rules of Finnish and of Swedish: which of them it is nobody has said. */
export function stemsOf(one: string): string[] {
  const known = stemmed.get(one);
  if (known) return known;
  if (stemmed.size >= stemsKept) stemmed.clear();
  const stems = [...new Set([finnishStem(one), swedishStem(one)])].filter((stem) => stem.length > 1);
  stemmed.set(one, stems);
  return stems;
}

const shortestPart = 4;

/**
 * The stems of the parts of a compound, such as those of "rollaattorinjarrut", where both of them are words of their
 * own elsewhere. Of several divisions the one with the longest beginning counts.
 */
export function partsOf(one: string, known: ReadonlySet<string>): string[] {
  for (let at = one.length - shortestPart; at >= shortestPart; at--) {
    const head = knownStem(one.slice(0, at), known);
    const tail = knownStem(one.slice(at), known);
    if (head !== undefined && tail !== undefined) return [head, tail];
  }
  return [];
}

/** Also one whose consonants are written double in one case and single in another, as in jarru and jarrujen. */
function knownStem(part: string, known: ReadonlySet<string>): string | undefined {
  const stems = stemsOf(part);
  return [...stems, ...stems.map((stem) => stem.replace(/(\p{L})\1/gu, '$1'))].find((stem) => known.has(stem));
}
