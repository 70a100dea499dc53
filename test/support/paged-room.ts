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
}

/** What may happen to a device, in any order. */
export type Step =
  | { kind: 'sync'; grow: number; limit: number; reconnect: boolean; twice: boolean }
  | { kind: 'fill'; which: number; size: number; overlap: number }
  | { kind: 'earlier'; size: number; overlap: number };

const size = fc.integer({ min: 1, max: 7 });
const overlap = fc.constantFrom(0, 0, 1, 2);

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
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
  ),
  { minLength: 1, maxLength: 25 },
);
