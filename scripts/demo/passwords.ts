import { randomInt } from 'node:crypto';

const consonants = 'hjklmnprstv';
const vowels = 'aeiou';

/** A random password that can be read aloud and typed, such as `kulami-tovera-sinuko-47`: about 58 bits. */
export function typablePassword(): string {
  return [word(), word(), word(), String(randomInt(10, 100))].join('-');
}

function word(): string {
  return syllable() + syllable() + syllable();
}

function syllable(): string {
  return consonants.charAt(randomInt(consonants.length)) + vowels.charAt(randomInt(vowels.length));
}
