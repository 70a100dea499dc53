/** The few words that main shows by itself, in the language of the system. */

export interface Texts {
  openOutside: string;
  leadsTo: (destination: string) => string;
  open: string;
  cancel: string;
}

const finnish: Texts = {
  openOutside: 'Avataanko osoite Piirin ulkopuolella?',
  leadsTo: (destination) => `Osoite vie tänne: ${destination}`,
  open: 'Avaa',
  cancel: 'Peruuta',
};

const swedish: Texts = {
  openOutside: 'Öppna adressen utanför Piiri?',
  leadsTo: (destination) => `Adressen leder hit: ${destination}`,
  open: 'Öppna',
  cancel: 'Avbryt',
};

const english: Texts = {
  openOutside: 'Open this address outside Piiri?',
  leadsTo: (destination) => `It leads to: ${destination}`,
  open: 'Open',
  cancel: 'Cancel',
};

/** The words in the language of a locale such as `sv-FI`; Finnish for any language that Piiri lacks. */
export function textsFor(locale: string): Texts {
  switch (locale.split('-')[0]) {
    case 'sv':
      return swedish;
    case 'en':
      return english;
    default:
      return finnish;
  }
}
