/** What a malicious member, or a broken client, may put into a room. */

export const markup = '<img src=x onerror="window.harmed=true"><script>window.harmed=true</script>';
export const reversed = '\u202Egnp.exe\u2066';
/** 40 kB, which encryption makes into as much as an event may hold. */
const long = 'ä'.repeat(20_000);
const day = 86_400_000;

export type Content = Record<string, unknown>;

/** A question with some parts of it replaced. */
export const question = (parts: Content): Content => ({
  msgtype: 'm.text',
  body: 'Kysymys',
  'fi.piiri.question': { v: 1, topic: 'Aihe', urgency: 'today', wanted: [], text: '', due: Date.now() + day, ...parts },
});

/**
 * Contents of room messages that no client of good will sends.
 * @param anchor an event of the room that some of them relate to: the homeserver refuses a relation to nothing
 */
export const nonsenseMessages = (anchor: string): Content[] => [
  {},
  { msgtype: 'm.text' },
  { msgtype: 'm.text', body: { not: 'a text' } },
  { msgtype: 'm.text', body: null },
  { msgtype: 7, body: [] },
  { msgtype: 'm.text', body: markup, format: 'org.matrix.custom.html', formatted_body: markup },
  { msgtype: 'm.text', body: reversed },
  { msgtype: 'm.text', body: long },
  { msgtype: 'm.image', body: reversed, url: 'javascript:window.harmed=true', info: 'none' },
  {
    msgtype: 'm.text',
    body: '* ',
    'm.relates_to': { rel_type: 'm.replace', event_id: anchor },
    'm.new_content': 'none',
  },
  { msgtype: 'm.text', body: 'vastaus', 'm.relates_to': { rel_type: 'm.thread', event_id: anchor } },
  { msgtype: 'm.text', body: 'lohko', 'fi.piiri.question': 'text' },
  question({ v: 99 }),
  question({ topic: 5 }),
  question({ topic: '' }),
  question({ urgency: 'yesterday' }),
  question({ due: Number.MAX_SAFE_INTEGER }),
  question({ due: -1 }),
  question({ wanted: ['nobody'] }),
  question({ topic: long }),
  { msgtype: 'm.text', body: 'x', 'fi.piiri.contact': { v: 1 }, 'fi.piiri.case.card': { v: 1, number: markup } },
];

/** Contents of status changes that make no sense. */
export const nonsenseUpdates = (anchor: string): Content[] => [
  {},
  { v: 1, act: 'explode', 'm.relates_to': { rel_type: 'm.reference', event_id: anchor } },
  { v: 1, act: 'take', 'm.relates_to': { rel_type: 'm.annotation', event_id: anchor, key: markup } },
  { v: 1, act: 'take' },
];
