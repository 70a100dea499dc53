import type { z } from 'zod';
import type { Language, Names } from '../codes';
import {
  consentWays,
  contactChannels,
  identifications,
  onBehalfBases,
  type Consent,
  type ContactContent,
  type OnBehalf,
  type partOfClient,
} from './contact';
import type { ContactField } from './contact-changes';
import { reasonName, type NamedReason } from './contact-reasons';
import { languageNameIn } from '../directory/language-codes';
import { urgencies } from '../service/service';
import { timezone } from '../calendar/wall-clock';

/** What the parts of a contact are called, in its text and on the screen. */
export const contactFieldNames: Record<ContactField, Names> = {
  name: { fi: 'Asiakas', sv: 'Klient', en: 'Client' },
  identityCode: { fi: 'Henkilötunnus', sv: 'Personbeteckning', en: 'Personal identity code' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  language: { fi: 'Asiointikieli', sv: 'Kontaktspråk', en: 'Language of service' },
  interpreter: { fi: 'Tulkki', sv: 'Tolk', en: 'Interpreter' },
  accessNeeds: { fi: 'Esteettömyys', sv: 'Tillgänglighet', en: 'Accessibility' },
  channel: { fi: 'Kanava', sv: 'Kanal', en: 'Channel' },
  receivedAt: { fi: 'Saapui', sv: 'Inkom', en: 'Received' },
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  urgency: { fi: 'Kiireellisyys', sv: 'Brådska', en: 'Urgency' },
  onBehalf: { fi: 'Puolesta asioi', sv: 'Uträttar ärenden för klienten', en: 'Acting on behalf' },
  consent: { fi: 'Suostumus', sv: 'Samtycke', en: 'Consent' },
  text: { fi: 'Asia', sv: 'Ärende', en: 'Matter' },
};

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** A moment by the clock of Finland, as it stands in a text that is read for years. */
export function momentText(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: timezone,
  }).format(moment);
}

export function onBehalfText(person: OnBehalf, language: Language): string {
  const { name, relation, basis, identified, identifiedAt } = person;
  const details = [
    relation,
    onBehalfBases[basis][language],
    identified && identifications[identified][language],
    identifiedAt !== undefined && momentText(identifiedAt, language),
  ];
  return `${name} (${details.filter(Boolean).join(', ')})`;
}

export function consentText({ what, how, at }: Consent, language: Language): string {
  return `${what} (${consentWays[how][language]}, ${momentText(at, language)})`;
}

/** A contact, or what of one is shared. */
interface PartOfContact extends NamedReason, Pick<ContactContent, 'receivedAt' | 'onBehalf' | 'consent' | 'text'> {
  channel?: ContactContent['channel'] | undefined;
  urgency?: ContactContent['urgency'] | undefined;
  client: z.infer<typeof partOfClient>;
}

/**
 * What stands in one part of a contact, in words; an empty string where nothing does.
 * @param listed what the organisation calls its reasons
 */
export function contactFieldText(
  content: PartOfContact,
  field: ContactField,
  language: Language,
  listed?: ReadonlyMap<string, Names>,
): string {
  switch (field) {
    case 'channel':
      return content.channel ? contactChannels[content.channel][language] : '';
    case 'reason':
      return reasonName(content, language, listed);
    case 'urgency':
      return content.urgency ? urgencies[content.urgency][language] : '';
    case 'receivedAt':
      return content.receivedAt === undefined ? '' : momentText(content.receivedAt, language);
    case 'onBehalf':
      return content.onBehalf ? onBehalfText(content.onBehalf, language) : '';
    case 'consent':
      return content.consent ? consentText(content.consent, language) : '';
    case 'text':
      return content.text;
    case 'language':
      return content.client.language ? languageNameIn(content.client.language, language) : '';
    case 'name':
    case 'identityCode':
    case 'phone':
    case 'address':
    case 'municipality':
    case 'interpreter':
    case 'accessNeeds':
      return content.client[field] ?? '';
  }
}
