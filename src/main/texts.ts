/** The few words that main shows by itself, in the language of the system. */

export interface Texts {
  openOutside: string;
  leadsTo: (destination: string) => string;
  open: string;
  cancel: string;
  openPiiri: string;
  quiet: string;
  quietHour: string;
  quietMorning: string;
  quietOff: string;
  quit: string;
  /** How much waits: what the tray and the badge say. */
  waiting: (count: number) => string;
}

const finnish: Texts = {
  openOutside: 'Avataanko osoite Piirin ulkopuolella?',
  leadsTo: (destination) => `Osoite vie tänne: ${destination}`,
  open: 'Avaa',
  cancel: 'Peruuta',
  openPiiri: 'Avaa Piiri',
  quiet: 'Älä ilmoita',
  quietHour: 'Tuntiin',
  quietMorning: 'Huomisaamuun',
  quietOff: 'Ilmoita taas',
  quit: 'Lopeta Piiri',
  waiting: (count) => (count === 0 ? 'Piiri' : `Piiri: ${count} odottaa sinua`),
};

const swedish: Texts = {
  openOutside: 'Öppna adressen utanför Piiri?',
  leadsTo: (destination) => `Adressen leder hit: ${destination}`,
  open: 'Öppna',
  cancel: 'Avbryt',
  openPiiri: 'Öppna Piiri',
  quiet: 'Meddela inte',
  quietHour: 'På en timme',
  quietMorning: 'Före i morgon bitti',
  quietOff: 'Meddela igen',
  quit: 'Avsluta Piiri',
  waiting: (count) => (count === 0 ? 'Piiri' : `Piiri: ${count} väntar på dig`),
};

const english: Texts = {
  openOutside: 'Open this address outside Piiri?',
  leadsTo: (destination) => `It leads to: ${destination}`,
  open: 'Open',
  cancel: 'Cancel',
  openPiiri: 'Open Piiri',
  quiet: 'Do not notify',
  quietHour: 'For an hour',
  quietMorning: 'Until tomorrow morning',
  quietOff: 'Notify again',
  quit: 'Quit Piiri',
  waiting: (count) => (count === 0 ? 'Piiri' : `Piiri: ${count} waiting for you`),
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
