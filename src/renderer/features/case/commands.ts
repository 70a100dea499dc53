import { caseRoomName, type CaseCardContent } from '../../../domain/case';
import type { Language } from '../../../domain/codes';
import { caseCardText } from '../../../domain/plain-text';
import type { Account } from '../../data/account';
import type { ReasonNames } from '../../data/contact-reasons';
import { perform } from '../../data/perform';

export interface NewCase {
  /** The inbox that holds the contact. */
  roomId: string;
  contactId: string;
  circleId: string;
  card: CaseCardContent;
  invitees: string[];
}

/** Opens a group chat from a contact; it is made when the homeserver can be reached. */
export function openCase(
  account: Account,
  newCase: NewCase,
  language: Language,
  reasons?: ReasonNames,
): Promise<string> {
  const { roomId, contactId, circleId, card, invitees } = newCase;
  return perform(account, {
    kind: 'open-case',
    roomId,
    contactId,
    circleId,
    name: caseRoomName(card.number, card, language, reasons),
    invitees,
    card,
    body: caseCardText(card, language),
  });
}
