import { afterEach, describe, expect, it } from 'vitest';
import { forgetKept, keptIn, messagesKept, showWhileKept } from '../../../src/renderer/features/conversation/keeping';
import type { Message } from '../../../src/renderer/features/conversation/queries';

const place = '!room:pieni.example';
const message: Message = {
  id: '~1',
  sort: 1,
  txnId: '1',
  sender: '@aino:pieni.example',
  ts: 0,
  state: 'keeping',
  content: { kind: 'text', body: 'Huomenta', mentionsMe: false, edited: false },
};
const read = (messages: readonly Message[], kept: readonly string[]) =>
  messagesKept(place, { messages, kept }).map(({ id, state }) => `${id} ${state}`);

afterEach(() => forgetKept(['1']));

describe('a message that is being kept', () => {
  it('shows at once, in its own place alone, and is not called kept before it is', async () => {
    let isOnDisk = () => {};
    const shown = showWhileKept(place, message, () => new Promise<void>((resolve) => (isOnDisk = resolve)));
    expect(read([], [])).toEqual(['~1 keeping']);
    expect(messagesKept('!other', { messages: [], kept: [] })).toEqual([]);
    expect(keptIn(place)).toEqual([]);
    isOnDisk();
    await shown;
    expect(keptIn(place)).toEqual(['1']);
  });

  it('gives way to its own row, and to a reading that began after it was kept', async () => {
    await showWhileKept(place, message, () => Promise.resolve());
    expect(read([], [])).toEqual(['~1 keeping']);
    expect(read([{ ...message, state: 'queued' }], [])).toEqual(['~1 queued']);
    expect(read([{ ...message, id: '$event', state: 'sent' }], [])).toEqual(['$event sent']);
    expect(read([], keptIn(place))).toEqual([]);
  });

  it('is taken back when it could not be kept, and says so', async () => {
    const failing = showWhileKept(place, message, () => Promise.reject(new Error('disk')));
    await expect(failing).rejects.toThrow('disk');
    expect(read([], [])).toEqual([]);
  });
});
