import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MatrixEvent } from 'matrix-js-sdk';
import { richText } from '../../../src/domain/message/rich-text';
import { hasMalformedBlock, project } from '../../../src/engine/projection/project';
import { toTimelineEvent } from '../../../src/engine/projection/timeline-event';
import { fuzzedContent, fuzzedEvent } from '../../support/fuzzed-content';
import { aino } from '../../support/timeline-events';

const runs = 10_000;

it('makes something of any event, the same each time, and nothing deep or large beyond what it parsed', () => {
  fc.assert(
    fc.property(fuzzedEvent, (event) => {
      const taken = { ...event, id: '$event', roomId: '!room:pieni.example' };
      const projection = project(taken, aino);
      expect(JSON.stringify(project(taken, aino))).toBe(JSON.stringify(projection));
      hasMalformedBlock(taken);
      expect(depthOf(projection)).toBeLessThan(6);
      expect(Object.prototype).not.toHaveProperty('polluted');
    }),
    { numRuns: runs },
  );
});

it('takes any content from the SDK', () => {
  fc.assert(
    fc.property(fuzzedEvent, fuzzedContent, ({ type, stateKey, sender, redacts, redacted }, content) => {
      const event = new MatrixEvent({
        event_id: '$event',
        room_id: '!room:pieni.example',
        type,
        sender,
        content: content as Record<string, unknown>,
        origin_server_ts: 1,
        ...(stateKey !== undefined && { state_key: stateKey }),
        ...(redacts !== undefined && { redacts }),
        unsigned: {
          prev_content: content as Record<string, unknown>,
          ...(redacted && { redacted_because: {} as never }),
        },
      });
      expect(['message', 'update', 'redaction', 'hidden']).toContain(project(toTimelineEvent(event), aino).kind);
    }),
    { numRuns: runs / 5 },
  );
});

/** How deep a value goes, but for a message's rich text, which has limits of its own. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return (
    1 +
    Math.max(0, ...Object.entries(value).map(([key, inner]) => (key === 'rich' ? richDepth(inner) : depthOf(inner))))
  );
}

function richDepth(rich: unknown): number {
  expect(richText.safeParse(rich).success).toBe(true);
  return 1;
}
