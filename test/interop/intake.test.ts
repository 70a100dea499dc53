import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MatrixClient } from 'matrix-js-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { County } from '../../scripts/demo/model';
import { send } from '../../scripts/demo/participant';
import { until } from '../../scripts/demo/until';
import { paths } from '../../scripts/setup/paths.mjs';
import type { ContactContent } from '../../src/domain/contact/contact';
import { contactUpdateText } from '../../src/domain/message/plain-text';
import { project } from '../../src/engine/projection/project';
import { toTimelineEvent } from '../../src/engine/projection/timeline-event';
import { outgoingEvent } from '../../src/engine/sending/content';
import { accountOf, roomOf, standCounty, type StandingCounty } from '../support/county';
import { openRestoredDevice, readEverything } from '../support/plain-device';
import { tinyCounty } from '../support/tiny-county';

/**
 * The program that takes contacts of other systems into an inbox, as its own process, on a homeserver of its own whose
 * files are looked through afterwards.
 */
const county: County = {
  ...tinyCounty,
  circles: tinyCounty.circles.map((circle) => ({
    ...circle,
    rooms: [...circle.rooms, { kind: 'inbox', name: 'Yhteydenotot', topic: '', life: [] }],
  })),
};

const secrets = {
  name: 'Keksitty Kerttu Esimerkkilä',
  code: '010190-999W',
  phone: '040 765 4321',
  matter: 'Kaatui portaissa',
};
const good = (id: number) => ({
  id: `vaihde-2026-${id}`,
  channel: 'phone',
  receivedAt: '2026-11-24T09:15:00+02:00',
  reason: 'mobility',
  urgency: 'today',
  client: { name: secrets.name, identityCode: secrets.code, phone: secrets.phone, language: 'se' },
  consent: { what: 'Tietojen jakaminen', at: '2026-11-24T09:16:00+02:00', how: 'spoken' },
  text: `${secrets.matter}, ${id}.`,
});
const lines = [
  JSON.stringify(good(1)),
  JSON.stringify({ ...good(2), client: { ...good(2).client, identityCode: '010190-9999' } }),
  JSON.stringify(good(3)),
  `{ "id": "vaihde-2026-4", "client": { "name": "${secrets.name}`,
  JSON.stringify({ ...good(5), reason: 'weather', channel: 'pigeon' }),
  JSON.stringify({ ...good(6), [secrets.name]: true }),
  JSON.stringify(good(1)),
  ...[7, 8, 9].map((id) => JSON.stringify(good(id))),
];
const taken = [1, 3, 7, 8, 9].map((id) => `vaihde-2026-${id}`);

let standing: StandingCounty;
let folder: string;
let inbox: string;
let aino: MatrixClient;
const said: string[] = [];

interface Run {
  code: number | null;
  errors: string;
}

/** Runs the program to its end, or kills it as soon as it has said something. */
function intake(
  input: readonly string[],
  { state = 'state', killAt }: { state?: string; killAt?: RegExp } = {},
): Promise<Run> {
  const args = ['--import', 'tsx', 'scripts/intake/main.ts', '--inbox', inbox];
  const options = ['--credentials', join(folder, 'credentials.json'), '--state', join(folder, state)];
  const child = spawn(paths.node, [...args, ...options], { stdio: 'pipe' });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    said.push(chunk.toString());
    if (killAt?.test(chunk.toString())) child.kill('SIGKILL');
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${input.join('\n')}\n`);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      said.push(errors);
      resolve({ code, errors });
    });
  });
}

/** The contacts of the inbox as Piiri reads them. */
async function contacts(): Promise<{ id: string; content: ContactContent }[]> {
  const events = (await readEverything(aino)).filter((event) => event.getRoomId() === inbox);
  return events.flatMap((event) => {
    const projection = project(toTimelineEvent(event), aino.getSafeUserId());
    if (projection.kind !== 'message' || !projection.contact) return [];
    return [{ id: event.getId() ?? '', content: projection.contact }];
  });
}

const externals = async () => (await contacts()).map(({ content }) => content.external).toSorted();

beforeAll(async () => {
  standing = await standCounty(county);
  folder = await mkdtemp(join(tmpdir(), 'piiri-intake-'));
  const { homeserver, demo } = standing;
  inbox = roomOf(demo, 'Yhteydenotot').roomId;
  const account = { username: 'vaihde', password: 'keksitty-salasana' };
  const userId = await homeserver.registerUser(account);
  const given = { homeserver: homeserver.baseUrl, user: account.username, password: account.password };
  await writeFile(join(folder, 'credentials.json'), JSON.stringify(given));
  aino = await openRestoredDevice(demo, accountOf(demo, 'aino'));
  await aino.invite(inbox, userId);
}, 180_000);

afterAll(async () => {
  aino.stopClient();
  await standing.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

describe('contacts of another system', () => {
  it('are in the inbox once each, also when the program is killed and run again', { timeout: 240_000 }, async () => {
    const killed = await intake(lines, { killAt: /^line 3: taken/m });
    expect(killed.code).toBeNull();
    const again = await intake(lines);
    expect(again.code).toBe(1);
    for (const problem of [
      'line 2: client.identityCode is no personal identity code',
      'line 4: (line) is not JSON',
      'line 5: channel is none of the values that are known',
      'line 6: (line) has 1 field(s) that are not known',
    ]) {
      expect(again.errors).toContain(problem);
    }
    await until('the contacts', async () => (await contacts()).length >= taken.length);
    expect(await externals()).toEqual(taken);
    const [first] = await contacts();
    expect(first?.content).toMatchObject({
      receivedAt: Date.UTC(2026, 10, 24, 7, 15),
      client: { name: secrets.name, identityCode: secrets.code, language: 'se' },
    });
  });

  it('are not sent twice when it was killed between sending and noting', { timeout: 120_000 }, async () => {
    const [file = ''] = await readdir(join(folder, 'state'));
    const path = join(folder, 'state', file);
    const noted = (await readFile(path, 'utf8')).trimEnd().split('\n');
    expect(noted.at(-1)).toContain('"sent"');
    await writeFile(path, `${noted.slice(0, -1).join('\n')}\n{"state":"rea`);
    const run = await intake(lines.filter((line) => line.includes('vaihde-2026-9')));
    expect(run).toMatchObject({ code: 0 });
    expect(run.errors).toContain('1 of an earlier run finished');
    expect(await externals()).toEqual(taken);
  });

  it('are known by what is in the room where the notes are lost', { timeout: 120_000 }, async () => {
    const run = await intake(
      [1, 3, 7, 8, 9].map((id) => JSON.stringify(good(id))),
      { state: 'elsewhere' },
    );
    expect(run.errors).toContain('0 taken, 5 known already, 0 refused');
    expect(run.code).toBe(0);
    expect(await externals()).toEqual(taken);
  });

  it('leave nothing of a client in the clear: not on the homeserver, in its log, in notes or in what is said', async () => {
    const [first] = await contacts();
    if (!first) throw new Error('no contact');
    const changes = { client: { phone: secrets.phone, address: secrets.name }, text: secrets.matter };
    const contactUpdate = { v: 1, act: 'edit', changes } as const;
    const body = contactUpdateText(first.content, contactUpdate, 'fi');
    await send(aino, inbox, (txnId) =>
      outgoingEvent({ kind: 'message', roomId: inbox, threadId: first.id, body, contactUpdate }, txnId),
    );
    const { dataDir } = standing.homeserver;
    const files = [
      ...(await readdir(dataDir, { recursive: true, withFileTypes: true })),
      ...(await readdir(folder, { recursive: true, withFileTypes: true })),
    ].filter((entry) => entry.isFile());
    expect(files.some(({ name }) => name === 'homeserver.db')).toBe(true);
    const found: string[] = [];
    for (const { parentPath, name } of files) {
      const text = await readFile(join(parentPath, name), 'latin1');
      for (const [what, secret] of Object.entries(secrets)) {
        if (text.includes(Buffer.from(secret).toString('latin1'))) found.push(`${what} in ${name}`);
      }
    }
    expect(found).toEqual([]);
    for (const secret of Object.values(secrets)) expect(said.join()).not.toContain(secret);
  });
});
