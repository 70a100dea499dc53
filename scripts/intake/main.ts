import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { newCaseNumber } from '../../src/domain/case/case';
import { languages, type Language } from '../../src/domain/codes';
import { keysAreSafe } from '../demo/keys';
import { openAccount } from './account';
import { CredentialStore } from './credentials';
import { encryptContact, finishEarlier, openInbox, readWhatIsThere, sendReady, sessionOf, type Inbox } from './inbox';
import { Ledger } from './ledger';
import { contactOfLine, readLine } from './line';
import type { MatrixClient } from 'matrix-js-sdk';

/**
 * Takes contacts of another system, one a line of JSON on standard input, into an inbox. What it says names lines and
 * fields, and nothing of what stands in them.
 *
 * Ends with 0 where every line was taken, 1 where some were refused, 2 where it was called or set up wrong, and 75
 * where the homeserver could not be reached: then it is run again with the same lines.
 */
const codes = { taken: 0, refused: 1, usage: 2, tryAgain: 75 } as const;

const { values } = parseArgs({
  options: {
    inbox: { type: 'string' },
    credentials: { type: 'string' },
    state: { type: 'string', default: join('.piiri', 'intake') },
    language: { type: 'string', default: 'fi' },
    /** Goes on though contacts that stand in the inbox may come twice. */
    'despite-unreadable': { type: 'boolean', default: false },
  },
});

/** Whether something was taken already cannot be told. */
class UnreadableError extends Error {}

function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

const language: Language | undefined = languages.find((code) => code === values.language);
const inboxId = values.inbox;
if (!inboxId || !language) {
  say(
    'usage: npm run intake -- --inbox ROOM [--credentials FILE] [--state FOLDER] [--language fi|sv|en] < contacts.jsonl',
  );
  process.exit(codes.usage);
}

const store = new CredentialStore(values.credentials, process.env);
let client: MatrixClient;
try {
  client = await openAccount(store);
} catch (error) {
  say(error instanceof Error ? error.message : 'the account could not be opened');
  process.exit(codes.usage);
}
const ledger = new Ledger(values.state, inboxId);
let code: number;
try {
  const inbox = await openInbox(client, inboxId);
  const unreadable = ledger.isNew ? await readWhatIsThere(client, inbox.room, ledger) : 0;
  if (unreadable > 0) say(`${unreadable} earlier events cannot be read: what is in them would be taken again`);
  if (unreadable > 0 && !values['despite-unreadable']) throw new UnreadableError();
  const finished = await finishEarlier(client, inbox.room, ledger);
  if (finished > 0) say(`${finished} of an earlier run finished`);
  code = await takeAll(inbox, language);
} catch (error) {
  if (error instanceof UnreadableError) {
    say('stopped: give the recovery key of the account, or --despite-unreadable');
    code = codes.usage;
  } else {
    // Of an error of the homeserver only its kind: a body could hold what was sent.
    say(`stopped: ${error instanceof Error ? error.name : 'unknown'}; run it again with the same lines`);
    code = codes.tryAgain;
  }
}
ledger.close();
await client.logout(true).catch(() => undefined);
process.exit(code);

async function takeAll(inbox: Inbox, said: Language): Promise<number> {
  const { room, service, reasons } = inbox;
  const safe = new Set<string>();
  const count = { taken: 0, known: 0, refused: 0 };
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === '') continue;
    const read = readLine(text, reasons);
    if (!read.ok) {
      count.refused += 1;
      for (const { field, why } of read.problem) say(`line ${number}: ${field} ${why}`);
    } else if (ledger.has(read.value.id)) {
      count.known += 1;
    } else {
      const contact = contactOfLine(read.value, {
        number: newCaseNumber((bytes) => crypto.getRandomValues(bytes)),
        now: Date.now(),
        service,
        reasons,
      });
      const encrypted = await encryptContact(client, room, contact, said);
      const session = sessionOf(encrypted.content);
      // Before anything is sent with a key it is in the backup: whoever has lost the notes can read what is there.
      if (!safe.has(session)) await keysAreSafe([client]);
      safe.add(session);
      const ready = ledger.markReady(read.value.id, encrypted);
      await sendReady(client, room, ready);
      ledger.markSent(ready.key);
      count.taken += 1;
      process.stdout.write(`line ${number}: taken as ${contact.number}\n`);
    }
  }
  say(`${count.taken} taken, ${count.known} known already, ${count.refused} refused`);
  return count.refused > 0 ? codes.refused : codes.taken;
}
