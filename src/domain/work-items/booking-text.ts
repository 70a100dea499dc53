import type { Language } from '../codes';
import { composeText } from '../message/compose-text';
import { momentText } from '../contact/contact-words';
import type { BookingCard } from './booking';

const words = {
  fi: {
    booked: 'Etävastaanotto',
    moved: 'Etävastaanotto siirrettiin',
    cancelled: 'Etävastaanotto peruttiin',
    who: 'Ammattilainen',
    minutes: 'Kesto (min)',
    link: 'Kokouslinkki',
  },
  sv: {
    booked: 'Distansmottagning',
    moved: 'Distansmottagningen flyttades',
    cancelled: 'Distansmottagningen avbokades',
    who: 'Yrkesperson',
    minutes: 'Längd (min)',
    link: 'Möteslänk',
  },
  en: {
    booked: 'Remote reception',
    moved: 'The remote reception was moved',
    cancelled: 'The remote reception was cancelled',
    who: 'Professional',
    minutes: 'Length (min)',
    link: 'Meeting link',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** A booked reception as any Matrix client shows it, in its maker's language. */
export function bookingText({ start, minutes, link }: BookingCard, professional: string, language: Language): string {
  const label = words[language];
  const lines = [
    [label.who, professional],
    [label.minutes, String(minutes)],
    [label.link, link],
  ] as const;
  return composeText(`${label.booked}: ${momentText(start, language)}`, lines, '');
}

export function movedBookingText(start: number, language: Language): string {
  return `${words[language].moved}: ${momentText(start, language)}`;
}

export function cancelledBookingText(start: number, language: Language): string {
  return `${words[language].cancelled}: ${momentText(start, language)}`;
}
