import { codesOf, type CodeList } from '../codes';
import type { BuiltInReason } from '../contact/contact-reasons';
import type { RecordLanguage } from '../work-items/record';

/** The parts of an entry, in the order in which it is read. */
export const recordParts = ['occasion', 'assessment', 'decisions', 'plan', 'actions'] as const;
export type RecordPart = (typeof recordParts)[number];

type InBoth = Record<RecordLanguage, string>;

/** What the parts are called in an entry. */
export const recordPartNames: Record<RecordPart, InBoth> = {
  occasion: { fi: 'Aihe', sv: 'Anledning' },
  assessment: { fi: 'Arvio', sv: 'Bedömning' },
  decisions: { fi: 'Päätökset', sv: 'Beslut' },
  plan: { fi: 'Suunnitelma', sv: 'Plan' },
  actions: { fi: 'Kuka tekee, mitä ja mihin mennessä', sv: 'Vem gör vad och när' },
};

/** Reasons of contacts that are recorded alike. */
export const recordTemplates = {
  general: { fi: 'yleinen', sv: 'allmän', en: 'general' },
  functioning: { fi: 'toimintakyky ja kotona asuminen', sv: 'funktionsförmåga och boende', en: 'functioning at home' },
  discharge: { fi: 'kotiutuminen', sv: 'utskrivning', en: 'discharge from hospital' },
  medication: { fi: 'lääkehoito', sv: 'läkemedelsbehandling', en: 'medication' },
  livelihood: {
    fi: 'toimeentulo, asuminen ja läheiset',
    sv: 'utkomst, boende och närstående',
    en: 'livelihood, housing and family',
  },
  guidance: { fi: 'neuvonta ja ohjaus', sv: 'rådgivning och handledning', en: 'advice and guidance' },
} as const satisfies CodeList<string>;
export type RecordTemplate = keyof typeof recordTemplates;
export const recordTemplateCodes = codesOf<RecordTemplate>(recordTemplates);

const templateOf: Record<BuiltInReason, RecordTemplate> = {
  'coping-at-home': 'functioning',
  mobility: 'functioning',
  memory: 'functioning',
  discharge: 'discharge',
  medication: 'medication',
  'informal-care': 'livelihood',
  livelihood: 'livelihood',
  services: 'guidance',
};

/** The template of a reason; the general one for reasons of the organisation's own list. */
export function templateForReason(reason: string): RecordTemplate {
  return Object.entries(templateOf).find(([code]) => code === reason)?.[1] ?? 'general';
}

const occasion: InBoth = {
  fi: 'Kuka otti yhteyttä, mistä syystä ja milloin. Ketkä käsittelivät asiaa.',
  sv: 'Vem tog kontakt, varför och när. Vilka behandlade ärendet.',
};
const decisions: InBoth = {
  fi: 'Mitä päätettiin, kuka päätti ja millä perusteella. Asiakkaan oma näkemys.',
  sv: 'Vad som beslöts, av vem och på vilken grund. Klientens egen syn.',
};
const plan: InBoth = {
  fi: 'Mitä seuraavaksi, milloin tilannetta arvioidaan uudelleen ja mistä tunnistaa, että apua tarvitaan aiemmin.',
  sv: 'Vad som följer, när läget bedöms på nytt och vad som visar att hjälp behövs tidigare.',
};
const actions: InBoth = {
  fi: 'Yksi tehtävä rivillä: mitä, kuka ja mihin mennessä.',
  sv: 'En uppgift per rad: vad, vem och senast när.',
};

const assessments: Record<RecordTemplate, InBoth> = {
  general: {
    fi: 'Tilanne nyt, muutos aiempaan, riskit ja voimavarat.',
    sv: 'Läget nu, förändring från tidigare, risker och resurser.',
  },
  functioning: {
    fi: 'Liikkuminen, kaatumiset, päivittäiset toimet, muisti, ravitsemus, koti ympäristönä ja apuvälineet.',
    sv: 'Rörlighet, fall, dagliga aktiviteter, minne, näring, hemmet som miljö och hjälpmedel.',
  },
  discharge: {
    fi: 'Vointi kotiutuessa, toimintakyky ennen ja nyt, lääkitys, apuvälineet, kotona oleva apu.',
    sv: 'Tillstånd vid utskrivningen, funktionsförmåga förr och nu, medicinering, hjälpmedel, hjälp hemma.',
  },
  medication: {
    fi: 'Käytössä oleva lääkitys, muutokset, vaikutukset ja haitat, kuka huolehtii lääkkeistä. Tarkistettu mistä.',
    sv: 'Aktuell medicinering, ändringar, effekter och biverkningar, vem som sköter läkemedlen. Kontrollerat varifrån.',
  },
  livelihood: {
    fi: 'Tulot ja etuudet, asuminen, läheisten tilanne ja jaksaminen, tuen tarve.',
    sv: 'Inkomster och förmåner, boende, de närståendes situation och ork, behov av stöd.',
  },
  guidance: {
    fi: 'Mitä kysyttiin, mitä neuvottiin ja mihin ohje perustuu. Ymmärsikö asiakas neuvon.',
    sv: 'Vad som frågades, vilka råd som gavs och på vilken grund. Förstod klienten rådet.',
  },
};

/** What belongs in a part, as its template asks for it. */
export function recordPrompt(template: RecordTemplate, part: RecordPart, language: RecordLanguage): string {
  const prompts: Record<RecordPart, InBoth> = { occasion, assessment: assessments[template], decisions, plan, actions };
  return prompts[part][language];
}
