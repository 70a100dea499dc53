/**
 * Languages a client may speak, by their ISO 639 codes: those of part 1, the Sámi languages and the sign languages of
 * Finland of part 3. What they are called is asked of Intl.DisplayNames.
 */
export const languageCodes: readonly string[] = (
  'fi sv en se smn sms fse fss ' +
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cv cy da de dv dz ee el eo es et eu ' +
  'fa ff fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz id ig ii ik io is it iu ja jv ka kg ki kj kk kl km ' +
  'kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc ' +
  'oj om or os pa pl ps pt qu rm rn ro ru rw sa sc sd sg si sk sl sm sn so sq sr ss st su sw ta te tg th ti tk tl tn ' +
  'to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
).split(' ');

/** The languages in which a wellbeing services county serves first. */
export const firstLanguages = ['fi', 'sv', 'en'] as const;

/** What a language is called in another; its code where the platform does not know it. */
export function languageNameIn(code: string, language: string): string {
  try {
    return (
      new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code) ??
      ownNames[code]?.[language] ??
      code
    );
  } catch {
    return code;
  }
}

/** Those that the platform's data may not have. */
const ownNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fse: { fi: 'suomalainen viittomakieli', sv: 'finskt teckenspråk', en: 'Finnish Sign Language' },
  fss: {
    fi: 'suomenruotsalainen viittomakieli',
    sv: 'finlandssvenskt teckenspråk',
    en: 'Finland-Swedish Sign Language',
  },
};
