import { describe, expect, it, vi } from 'vitest';
import { notice } from '../../../src/main/host-schemas';
import { createNotifier } from '../../../src/main/notifications';
import { paths } from '../../../src/renderer/data/paths';

class FakeNotification {
  private readonly listeners = new Map<string, () => void>();
  readonly show = vi.fn();
  readonly close = vi.fn(() => this.emit('close'));

  constructor(
    readonly title: string,
    readonly body: string | undefined,
  ) {}

  on(event: 'click' | 'close', listener: () => void): void {
    this.listeners.set(event, listener);
  }

  emit(event: 'click' | 'close'): void {
    this.listeners.get(event)?.();
  }
}

function notifier(isSupported = true) {
  const made: FakeNotification[] = [];
  const open = vi.fn();
  const make = ({ title, body }: { title: string; body?: string | undefined }) => {
    const notification = new FakeNotification(title, body);
    made.push(notification);
    return notification;
  };
  return { notify: createNotifier({ isSupported: () => isSupported, make, open }), made, open };
}

describe('a desktop notification', () => {
  it('says its one line, and opens its own path when it is clicked', () => {
    const { notify, made, open } = notifier();
    expect(notify({ title: 'Piirissä on uusi kysymys', path: '/rooms/a/questions/b' })).toBe(true);
    expect(notify({ title: 'Yhteydenotto odottaa', path: '/rooms/a/contacts/c' })).toBe(true);
    expect(made.map(({ title }) => title)).toEqual(['Piirissä on uusi kysymys', 'Yhteydenotto odottaa']);
    made.forEach(({ show }) => expect(show).toHaveBeenCalledOnce());
    made[0]?.emit('click');
    expect(open).toHaveBeenCalledExactlyOnceWith('/rooms/a/questions/b');
  });

  it('says who wrote and what only where that is given', () => {
    const { notify, made } = notifier();
    notify({ title: 'Uusi viesti', path: '/' });
    notify({ title: 'Uusi viesti', body: 'Aino Kuurankukka: Kaide', path: '/' });
    expect(made.map(({ body }) => body)).toEqual([undefined, 'Aino Kuurankukka: Kaide']);
  });

  it('is not made where the system shows none', () => {
    const { notify, made } = notifier(false);
    expect(notify({ title: 'Yhteydenotto odottaa', path: '/' })).toBe(false);
    expect(made).toEqual([]);
  });

  it('takes the place of the oldest where many stand already, and of none that was closed', () => {
    const { notify, made } = notifier();
    const show = (count: number) =>
      Array.from({ length: count }).forEach(() => notify({ title: 'Kysymys odottaa yhä vastaajaa', path: '/' }));
    show(5);
    made[1]?.emit('close');
    show(1);
    expect(made.filter(({ close }) => close.mock.calls.length > 0)).toEqual([]);
    show(1);
    expect(made.filter(({ close }) => close.mock.calls.length > 0)).toEqual([made[0]]);
  });

  it('may lead to the queue, to a room, and to a question and a contact of any room id', () => {
    const roomId = "!Aö/#?%'()*~:pieni.example";
    for (const path of [
      paths.today(),
      paths.room(roomId),
      paths.question(roomId, '$x-_y/z'),
      paths.contact(roomId, '$x'),
    ]) {
      expect(notice.safeParse({ title: 'Kysymys odottaa', path }).success, path).toBe(true);
    }
  });
});
