import fc from 'fast-check';

/**
 * A room as a homeserver tells of it: a sequence of events that grows, of which a device is given the newest ones,
 * cut to a limit, and pages back from a token.
 */
export class PagedRoom<Event> {
  private head = 0;
  /** How far this connection has been told; null before its first answer. */
  private told: number | null = null;

  constructor(private readonly events: readonly Event[]) {}

  /** More events happen; all of them have in the end. */
  grow(count: number): void {
    this.head = Math.min(this.events.length, this.head + count);
  }

  /** The connection begins anew, and with it the homeserver's memory of what it has told. */
  reconnect(): void {
    this.told = null;
  }

  /** The newest events that this connection was not told. */
  newest(limit: number): { events: Event[]; limited: boolean; previous: string } {
    const from = Math.max(this.told ?? 0, this.head - limit);
    const limited = from > (this.told ?? 0);
    this.told = this.head;
    return { events: this.events.slice(from, this.head), limited, previous: String(from) };
  }

  /**
   * A page before a token, newest first.
   * @param overlap events from behind the token that the page begins with
   */
  earlier(token: string, size: number, overlap = 0): { events: Event[]; next: string | undefined } {
    const end = Number(token);
    const from = Math.max(0, end - size);
    const events = this.events.slice(from, Math.min(this.head, end + overlap)).toReversed();
    return { events, next: from > 0 ? String(from) : undefined };
  }

  /** A page after a token, in the room's order. */
  later(token: string, size: number): { events: Event[]; next: string | undefined } {
    const from = Number(token);
    const events = this.events.slice(from, Math.min(this.head, from + size));
    return { events, next: events.length > 0 ? String(from + events.length) : undefined };
  }

  /** One of the events that have happened with those around it; null where none has. */
  around(index: number, size: number): { events: Event[]; start: string; end: string } | null {
    if (this.head === 0) return null;
    const at = index % this.head;
    const [from, to] = [Math.max(0, at - size), Math.min(this.head, at + size + 1)];
    return { events: this.events.slice(from, to), start: from > 0 ? String(from) : '', end: String(to) };
  }
}

/** What may happen to a device, in any order. */
export type Step =
  | { kind: 'sync'; grow: number; limit: number; reconnect: boolean; twice: boolean }
  | { kind: 'fill'; which: number; size: number; overlap: number }
  | { kind: 'earlier'; size: number; overlap: number };

/** What a person who goes about in a room does besides. */
export type Jump =
  { kind: 'around'; index: number; size: number } | { kind: 'fill-later'; which: number; size: number };

const size = fc.integer({ min: 1, max: 7 });
const overlap = fc.constantFrom(0, 0, 1, 2);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('sync' as const),
      grow: fc.integer({ min: 0, max: 9 }),
      limit: size,
      reconnect: fc.boolean(),
      twice: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('fill' as const), which: fc.nat({ max: 5 }), size, overlap }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('earlier' as const), size, overlap }) },
);

const jump: fc.Arbitrary<Jump> = fc.oneof(
  fc.record({ kind: fc.constant('around' as const), index: fc.nat({ max: 60 }), size: fc.nat({ max: 4 }) }),
  fc.record({ kind: fc.constant('fill-later' as const), which: fc.nat({ max: 5 }), size }),
);

export const steps: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 1, maxLength: 25 });

export const stepsAndJumps: fc.Arbitrary<(Step | Jump)[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: step }, { weight: 3, arbitrary: jump }),
  { minLength: 1, maxLength: 25 },
);
