import type { ContactChanges, ContactContent } from './contact';

/** The parts of a contact that an edit can change, in the order in which they are shown. */
export const contactFields = [
  'name',
  'identityCode',
  'phone',
  'address',
  'municipality',
  'language',
  'interpreter',
  'accessNeeds',
  'channel',
  'receivedAt',
  'reason',
  'urgency',
  'onBehalf',
  'consent',
  'text',
] as const;
export type ContactField = (typeof contactFields)[number];

const clientFields = [
  'name',
  'identityCode',
  'phone',
  'address',
  'municipality',
  'language',
  'interpreter',
  'accessNeeds',
] as const satisfies readonly ContactField[];

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? '') === JSON.stringify(other ?? '');
}

function valueOf(content: ContactContent, field: ContactField): unknown {
  const inClient = clientFields.find((name) => name === field);
  return inClient ? content.client[inClient] : content[field as Exclude<ContactField, (typeof clientFields)[number]>];
}

/** The fields in which two versions of a contact differ. */
export function fieldsChanged(before: ContactContent, after: ContactContent): ContactField[] {
  return contactFields.filter((field) => !isSame(valueOf(before, field), valueOf(after, field)));
}

/** What makes the second version of the first; null where nothing differs. */
export function changesBetween(before: ContactContent, after: ContactContent): ContactChanges | null {
  const fields = fieldsChanged(before, after);
  if (fields.length === 0) return null;
  const has = (field: ContactField) => fields.includes(field);
  const ofClient = clientFields.filter(has).map((field) => [field, after.client[field] ?? '']);
  return {
    ...(has('channel') && { channel: after.channel }),
    ...(has('reason') && { reason: after.reason, reasonNames: after.reasonNames ?? null }),
    ...(has('urgency') && { urgency: after.urgency }),
    ...(after.due !== before.due && { due: after.due }),
    ...(has('receivedAt') && { receivedAt: after.receivedAt ?? null }),
    ...(has('text') && { text: after.text }),
    ...(ofClient.length > 0 && { client: Object.fromEntries(ofClient) as ContactChanges['client'] }),
    ...(has('onBehalf') && { onBehalf: after.onBehalf ?? null }),
    ...(has('consent') && { consent: after.consent ?? null }),
  };
}

/** A contact as an edit leaves it. */
export function withChanges(content: ContactContent, changes: ContactChanges): ContactContent {
  const { client, reasonNames, receivedAt, onBehalf, consent, ...given } = changes;
  return {
    ...content,
    ...named(given),
    client: { ...content.client, ...named(client ?? {}) },
    ...orNothing('reasonNames', content.reasonNames, reasonNames),
    ...orNothing('receivedAt', content.receivedAt, receivedAt),
    ...orNothing('onBehalf', content.onBehalf, onBehalf),
    ...orNothing('consent', content.consent, consent),
  };
}

/** `null` takes away, and what is not named stays. */
function orNothing<Name extends string, Value>(
  name: Name,
  stands: Value | undefined,
  change: Value | null | undefined,
): Partial<Record<Name, Value | undefined>> {
  if (change === undefined) return stands === undefined ? {} : ({ [name]: stands } as Record<Name, Value>);
  return { [name]: change ?? undefined } as Record<Name, Value | undefined>;
}

/** What is named in a change; a field that is there without a value is not. */
function named<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
}
