import type { CaseCardContent } from '../../../domain/case';
import type { ContactContent } from '../../../domain/contact';

/** The lines of a contact that may be shared in its group chat, each by itself. */
export const shareLines = ['name', 'phone', 'municipality', 'onBehalf', 'text'] as const;
export type ShareLine = (typeof shareLines)[number];

/** The lines that a contact has something in. */
export function linesOf({ client, onBehalf, text }: ContactContent): ShareLine[] {
  const known: Record<ShareLine, boolean> = {
    name: client.name !== '',
    phone: client.phone !== '',
    municipality: client.municipality !== '',
    onBehalf: onBehalf !== undefined,
    text: text !== '',
  };
  return shareLines.filter((line) => known[line]);
}

/** The card of a group chat: number and reason, and of the rest the ticked lines alone. */
export function cardOf(contact: ContactContent, ticked: readonly ShareLine[]): CaseCardContent {
  const { number, reason, reasonNames, client, onBehalf, text } = contact;
  const has = (line: ShareLine) => ticked.includes(line);
  return {
    v: 1,
    number,
    reason,
    ...(reasonNames && { reasonNames }),
    client: {
      ...(has('name') ? { name: client.name } : {}),
      ...(has('phone') ? { phone: client.phone } : {}),
      ...(has('municipality') ? { municipality: client.municipality } : {}),
    },
    ...(has('onBehalf') && onBehalf ? { onBehalf } : {}),
    text: has('text') ? text : '',
  };
}
