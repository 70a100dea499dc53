import type { Language } from '../codes';
import { composeText } from '../message/compose-text';
import { momentText } from '../contact/contact-words';
import { assertNever } from '../result';
import type { HandoverContent, HandoverRecipient, HandoverUpdate } from './handover';

const words = {
  fi: {
    handover: 'Siirto',
    reason: 'Miksi siirretään',
    expected: 'Mitä odotetaan',
    answerBy: 'Vastaus viimeistään',
    accepted: 'Otan siirron vastaan',
    doneBy: 'Hoidan viimeistään',
    declined: 'En ota siirtoa vastaan',
    withdrawn: 'Perun siirron',
    done: 'Siirrossa sovittu on tehty',
  },
  sv: {
    handover: 'Överföring',
    reason: 'Varför det överförs',
    expected: 'Vad som väntas',
    answerBy: 'Svar senast',
    accepted: 'Jag tar emot överföringen',
    doneBy: 'Jag sköter det senast',
    declined: 'Jag tar inte emot överföringen',
    withdrawn: 'Jag återkallar överföringen',
    done: 'Det som avtalades i överföringen är gjort',
  },
  en: {
    handover: 'Handover',
    reason: 'Why it is handed over',
    expected: 'What is expected',
    answerBy: 'Answer by',
    accepted: 'I accept the handover',
    doneBy: 'I see to it by',
    declined: 'I do not accept the handover',
    withdrawn: 'I withdraw the handover',
    done: 'What was agreed on in the handover is done',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** How the receiver of a handover is called. */
export function recipientName(to: HandoverRecipient, nameOf: (userId: string) => string): string {
  switch (to.kind) {
    case 'person':
      return nameOf(to.userId);
    case 'circle':
      return to.name;
    default:
      return assertNever(to);
  }
}

/** An offer as any Matrix client shows it, in its sender's language. */
export function handoverText(content: HandoverContent, recipient: string, language: Language): string {
  const label = words[language];
  const lines = [
    [label.reason, content.reason],
    [label.expected, content.expected],
    [label.answerBy, momentText(content.due, language)],
  ] as const;
  return composeText(`${label.handover}: ${recipient}`, lines, content.summary);
}

/** What is done to an offer, as any Matrix client shows it below the offer that it replies to. */
export function handoverUpdateText({ act, reason = '', due }: HandoverUpdate, language: Language): string {
  const label = words[language];
  switch (act) {
    case 'accept':
      return composeText(label.accepted, [[label.doneBy, due === undefined ? '' : momentText(due, language)]], '');
    case 'decline':
      return composeText(label.declined, [], reason);
    case 'withdraw':
      return label.withdrawn;
    case 'complete':
      return label.done;
    default:
      return assertNever(act);
  }
}
