/**
 * Runs in the measured page before anything of its own: served as a script, with its types taken off and nothing
 * bundled, so it stands alone. A moment is when the frame that shows something has been painted, by the page's own
 * clock, which begins with the navigation.
 */

const longTasks: { start: number; duration: number }[] = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration });
}).observe({ type: 'longtask', buffered: true });

/** Resolves when the frame that shows the page as it is now has been painted. */
function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
}

/** Resolves when something holds of the page; asked again at every change of it. */
function holds(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!condition()) return false;
      observer.disconnect();
      resolve();
      return true;
    };
    const observer = new MutationObserver(check);
    if (!check()) observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
}

const content = () => document.querySelector('main');
const rowsOf = (root: ParentNode | null) => [...(root?.querySelectorAll('li') ?? [])];
const hasRows = () => document.querySelector('li [data-row]') !== null;

/** When the first rows of a list were on the screen. */
const firstRows = holds(hasRows).then(painted);
const firstFrame = painted();

/** Opens a row of the list; gives the milliseconds until the content that belongs to it was painted. */
function openRow(href: string): Promise<number> {
  return open(href, (before) => rowsOf(content()).every((row) => !before.has(row)));
}

/** The same of a circle, whose page keeps the rows of people who are in the former one too: its rooms come first. */
function openCircle(href: string): Promise<number> {
  return open(
    href,
    (before) =>
      !rowsOf(content())
        .slice(0, 1)
        .some((row) => before.has(row)),
  );
}

async function open(href: string, isAnother: (before: ReadonlySet<Element>) => boolean): Promise<number> {
  const link = document.querySelector<HTMLElement>(`a[data-row][href="${CSS.escape(href)}"]`);
  if (!link) throw new Error(`no row leads to ${href}`);
  const title = link.querySelector('bdi')?.textContent ?? '';
  const before = new Set(rowsOf(content()));
  const began = performance.now();
  link.click();
  await holds(() => {
    if (content()?.querySelector('h1')?.textContent !== title) return false;
    return rowsOf(content()).length > 0 && isAnother(before);
  });
  return (await painted()) - began;
}

/** Where the rows of the list lead, in their order: those to one kind of page. */
function rowLinks(to: string): string[] {
  const links = document.querySelectorAll<HTMLElement>('a[data-row]');
  return [...links].map((link) => link.getAttribute('href') ?? '').filter((href) => href.includes(to));
}

const listRows = () => [...document.querySelectorAll<HTMLElement>('.shell__list [data-row]')];

/** Goes to a place of the rail; gives the milliseconds until its first rows were painted. */
async function openPlace(path: string): Promise<number> {
  const before = new Set(listRows());
  const began = performance.now();
  document.querySelector<HTMLElement>(`nav a[href="#${path}"]`)?.click();
  await holds(() => listRows().length > 0 && listRows().every((row) => !before.has(row)));
  return (await painted()) - began;
}

/** Writes in the search of the list; gives the milliseconds until people of such a name were painted first. */
async function searchNames(text: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('.shell__list [role="search"] input');
  if (!field) throw new Error('no place to search in');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  set?.call(field, text);
  const began = performance.now();
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await holds(() => listRows()[0]?.querySelector('bdi')?.textContent?.toLowerCase().startsWith(text) ?? false);
  return (await painted()) - began;
}

/** Sends a message; tells when, since the epoch, and after how many milliseconds it was painted. */
async function sendAndSee(text: string): Promise<{ at: number; echo: number }> {
  const field = document.querySelector<HTMLTextAreaElement>('main textarea');
  if (!field?.form) throw new Error('no place to write');
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await painted();
  const began = performance.now();
  field.form.requestSubmit();
  // A second time, with the field empty, lets the message go at once.
  await new Promise<void>((resolve) => queueMicrotask(resolve));
  field.form.requestSubmit();
  await holds(
    () => [...(content()?.querySelectorAll('ol > li:last-child') ?? [])].at(-1)?.textContent?.includes(text) ?? false,
  );
  return { at: performance.timeOrigin + began, echo: (await painted()) - began };
}

/** How far a fast finger or wheel goes in a frame, in CSS pixels. */
const scrolledInFrame = 1_500;

/**
 * Scrolls up until so many more messages have been drawn; tells how long that took, the longest time between two frames,
 * and in how many frames no message stood in the middle of the view.
 */
async function scrollBack(messages: number): Promise<{ took: number; longestFrame: number; blankFrames: number }> {
  const timeline = content()?.querySelector<HTMLElement>('.timeline');
  if (!timeline) throw new Error('no conversation to scroll');
  const { left, top, width, height } = timeline.getBoundingClientRect();
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const drawn = new Set<string>();
  const look = () => {
    for (const row of timeline.querySelectorAll<HTMLElement>('[data-message]')) drawn.add(row.dataset['message'] ?? '');
  };
  look();
  const before = drawn.size;
  const began = await frame();
  let last = began;
  let longestFrame = 0;
  let blankFrames = 0;
  while (drawn.size < before + messages) {
    timeline.scrollTop -= scrolledInFrame;
    const now = await frame();
    longestFrame = Math.max(longestFrame, now - last);
    last = now;
    const middle = document.elementFromPoint(left + width / 2, top + height / 2);
    if (!middle?.closest('.timeline__row')) blankFrames += 1;
    look();
    if (now - began > 120_000) throw new Error(`only ${drawn.size - before} messages were drawn in two minutes`);
  }
  return { took: last - began, longestFrame, blankFrames };
}

/** Submits the page's only form; gives the milliseconds until the first rows were painted. */
async function submitAndSeeRows(): Promise<number> {
  const began = performance.now();
  document.querySelector('form')?.requestSubmit();
  return (await firstRows) - began;
}

/** Rows of the signed-in person's cache. */
async function countCached(table: string): Promise<number> {
  const name = (await indexedDB.databases())
    .map((found) => found.name)
    .find((known) => known?.startsWith('piiri-cache'));
  if (!name) return 0;
  const database = await result(indexedDB.open(name));
  if (!database.objectStoreNames.contains(table)) return 0;
  const count = await result(database.transaction(table).objectStore(table).count());
  database.close();
  return count;
}

const benchId = '$bench';

/** Ids of what is in the cache for a measurement alone. */
const benchRange = IDBKeyRange.bound(benchId, `${benchId}\uffff`);
const benchInbox = '!bench:inbox';

/** Writes tables of the signed-in person's cache, in one transaction. */
async function inCache(
  names: string[],
  write: (table: (name: string) => IDBObjectStore) => Promise<void>,
): Promise<void> {
  const known = await indexedDB.databases();
  const name = known.map((found) => found.name).find((candidate) => candidate?.startsWith('piiri-cache'));
  if (!name) throw new Error('no cache');
  const database = await result(indexedDB.open(name));
  const transaction = database.transaction(names, 'readwrite');
  const done = new Promise((resolve) => (transaction.oncomplete = resolve));
  await write((table) => transaction.objectStore(table));
  await done;
  database.close();
}

/** Puts open questions in the cache, like one that is there and waits for this person; due over the next weeks. */
function addOpenQuestions(count: number): Promise<void> {
  return inCache(['questions'], async (tableOf) => {
    const table = tableOf('questions');
    const rows: { status: string }[] = await result(table.index('status').getAll('open'));
    const [like] = rows;
    if (!like) throw new Error('no open question to take after');
    for (let index = 0; index < count; index += 1) {
      const due = Date.now() + ((index * 7919) % (count * 20)) * 60_000;
      table.put({ ...like, id: `${benchId}${index}`, due });
    }
  });
}

function removeOpenQuestions(): Promise<void> {
  return inCache(['questions'], async (tableOf) => void (await result(tableOf('questions').delete(benchRange))));
}

/** Puts an inbox in the cache, in a circle that is there, with contacts of which a few wait and the rest is closed. */
function addContacts(count: number, waiting: number): Promise<void> {
  return inCache(['rooms', 'contacts'], async (tableOf) => {
    const rooms: { kind: string; c: { name: string } }[] = await result(tableOf('rooms').getAll());
    const like = rooms.find(({ kind }) => kind === 'consultation');
    if (!like) throw new Error('no room to take after');
    const name = 'Mitattavat yhteydenotot';
    tableOf('rooms').put({ ...like, roomId: benchInbox, kind: 'inbox', c: { ...like.c, name } });
    for (let index = 0; index < count; index += 1) {
      const ts = Date.now() - ((index * 7919) % count) * 60_000;
      const due = ts + 24 * 60 * 60_000;
      const client = { name: `Keksitty Henkilö ${index}`, phone: '', municipality: 'Hämynlahti', language: 'fi' };
      const base = { v: 1, number: 'Y-7K3QF', channel: 'phone', reason: 'mobility', urgency: 'today' };
      tableOf('contacts').put({
        ...{ id: `${benchId}${index}`, roomId: benchInbox, ts, due, changedAt: ts, urgency: 'today', sender: '' },
        ...{ status: index < waiting ? 'open' : 'closed', assignee: '', caseRoomId: '', mergedInto: '' },
        clientKeys: [`k${index}`],
        c: { ...base, client, text: 'Soittopyyntö.', due },
      });
    }
  });
}

function removeContacts(): Promise<void> {
  return inCache(['rooms', 'contacts'], async (tableOf) => {
    await result(tableOf('contacts').delete(benchRange));
    await result(tableOf('rooms').delete(benchInbox));
  });
}

function result<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The floor of everything that answers a click: a page without a framework paints plain rows. */
async function clickPaintsRows(rows: number): Promise<number> {
  const list = document.createElement('ul');
  const button = document.createElement('button');
  document.body.replaceChildren(button);
  button.addEventListener('click', () => {
    for (let index = 0; index < rows; index += 1) {
      const [row, title, detail] = ['li', 'b', 'span'].map((tag) => document.createElement(tag));
      if (!row || !title || !detail) return;
      title.textContent = `Rivi ${index + 1}`;
      detail.textContent = 'Hoitaja vahvisti käyntiaikaa ensi viikolle ja soittoa ennen sitä puhelimessa.';
      row.append(title, ' ', detail);
      list.append(row);
    }
    document.body.append(list);
  });
  await painted();
  const began = performance.now();
  button.click();
  return (await painted()) - began;
}

/** The floor of a room's reading: pages of rows by an index, from a table without a library. */
async function readPages(messages: number, rooms: number, page: number, times: number): Promise<number[]> {
  const opening = indexedDB.open('floor', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('messages', { keyPath: 'id' }).createIndex('place', ['room', 'sort']);
  };
  const database = await result(opening);
  const filling = database.transaction('messages', 'readwrite');
  for (let index = 0; index < messages; index += 1) {
    const row = { id: `$${index}`, room: index % rooms, sort: index, body: 'x'.repeat(300) };
    filling.objectStore('messages').put(row);
  }
  await new Promise((resolve) => (filling.oncomplete = resolve));
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const began = performance.now();
    const place = database.transaction('messages').objectStore('messages').index('place');
    const room = (round * 7) % rooms;
    const found = await result(place.getAll(IDBKeyRange.bound([room, 0], [room, messages]), page));
    if (found.length < page) throw new Error('a page came short');
    taken.push(performance.now() - began);
  }
  database.close();
  return taken;
}

const probe = {
  firstRows: () => firstRows,
  firstFrame: () => firstFrame,
  openRow,
  openCircle,
  rowLinks,
  openPlace,
  searchNames,
  sendAndSee,
  scrollBack,
  submitAndSeeRows,
  countCached,
  addOpenQuestions,
  removeOpenQuestions,
  addContacts,
  removeContacts,
  clickPaintsRows,
  readPages,
  now: () => performance.now(),
  longTasks: (since: number) => longTasks.filter(({ start }) => start >= since).map(({ duration }) => duration),
};
export type Probe = typeof probe;
Reflect.set(window, 'piiriProbe', probe);
