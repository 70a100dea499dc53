import type { Language, Names } from '../codes';

/**
 * Languages a client may speak, by their ISO 639 codes: those of Finland first, then those that Chromium has names for,
 * and a few more that are spoken in Finland.
 */
export const languageCodes: readonly string[] = (
  'fi sv en se smn sms rmf fse fss ' +
  'af ak am an ar as ay az be bg bm bn bo br bs ca ce ckb co cs cy da de dv ee el eo es et eu fa ff fo fr ' +
  'fy ga gd gl gn gu ha he hi hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky la lb lg ln lo lt lv mg mi mk ' +
  'ml mn mr ms mt my nb ne nl nn ny oc om or pa pl prs ps pt qu rm ro ru rw sa sd si sk sl sm sn so sq sr st ' +
  'su sw ta te tg th ti tk tl tn to tr ts tt tw ug uk ur uz vi wa wo xh yi yo zh zu'
).split(' ');

/** How many stand first in a list: Finland's national, Sámi, Roma and sign languages, and English. */
export const languagesFirst = 9;

/** What a language is called in another; its code where nobody knows. */
export function languageNameIn(code: string, language: Language): string {
  const own = ownNames[code]?.[language];
  if (own) return own;
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Those that the platform's data may not have. */
const ownNames: Readonly<Record<string, Names>> = {
  se: { fi: 'pohjoissaame', sv: 'nordsamiska', en: 'Northern Sámi' },
  smn: { fi: 'inarinsaame', sv: 'enaresamiska', en: 'Inari Sámi' },
  sms: { fi: 'koltansaame', sv: 'skoltsamiska', en: 'Skolt Sámi' },
  rmf: { fi: 'Suomen romani', sv: 'finländsk romani', en: 'Finnish Kalo' },
  fse: { fi: 'suomalainen viittomakieli', sv: 'finskt teckenspråk', en: 'Finnish Sign Language' },
  fss: {
    fi: 'suomenruotsalainen viittomakieli',
    sv: 'finlandssvenskt teckenspråk',
    en: 'Finland-Swedish Sign Language',
  },
  ckb: { fi: 'soranikurdi', sv: 'sorani', en: 'Central Kurdish' },
  prs: { fi: 'dari', sv: 'dari', en: 'Dari' },
  bo: { fi: 'tiibet', sv: 'tibetanska', en: 'Tibetan' },
  ce: { fi: 'tšetšeeni', sv: 'tjetjenska', en: 'Chechen' },
  ff: { fi: 'fulani', sv: 'fulani', en: 'Fulah' },
};
