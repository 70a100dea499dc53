import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richText } from '../../../src/domain/message/rich-text';
import { richFromHtml } from '../../../src/engine/projection/html';
import { formattedBody } from '../../../src/engine/sending/formatted-body';
import { anyRich } from '../../support/rich-arbitrary';

const body = '\u0001 no tree says this';

it('whatever is sent is read as it was written', () => {
  fc.assert(
    fc.property(anyRich, (rich) => {
      expect(richFromHtml(formattedBody(rich), body)).toEqual(rich);
    }),
    { numRuns: 3_000 },
  );
});

it('whatever a parser makes is a tree that an act may carry', () => {
  fc.assert(
    fc.property(anyRich, (rich) => {
      expect(richText.safeParse(rich).success).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

describe('what other clients read', () => {
  it('is the HTML that the specification allows', () => {
    const html = formattedBody([
      { kind: 'paragraph', runs: [{ text: 'Huomaa: ' }, { text: 'ei <penisilliiniä>', marks: ['strong'] }] },
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [[{ kind: 'paragraph', runs: [{ text: 'yksi\nkaksi' }] }], [{ kind: 'code', text: 'a  b' }]],
      },
      {
        kind: 'quote',
        blocks: [{ kind: 'paragraph', runs: [{ text: 'THL', href: 'https://thl.fi/?a=1&b="2"' }] }],
      },
    ]);
    expect(html).toBe(
      '<p>Huomaa: <strong>ei &lt;penisilliiniä&gt;</strong></p>' +
        '<ol start="3"><li>yksi<br>kaksi</li><li><pre><code>a  b\n</code></pre></li></ol>' +
        '<blockquote><p><a href="https://thl.fi/?a=1&amp;b=&quot;2&quot;">THL</a></p></blockquote>',
    );
  });

  it('is a link for a person and a room, and the words alone for a profession', () => {
    expect(
      formattedBody([
        {
          kind: 'paragraph',
          runs: [
            { text: '@Aino', mention: { kind: 'user', userId: '@aino:pieni.example' } },
            { text: ' ja ' },
            { text: '@fysioterapeutti', mention: { kind: 'profession', profession: 'physiotherapist' } },
          ],
        },
      ]),
    ).toBe(
      '<a href="https://matrix.to/#/@aino:pieni.example">@Aino</a> ja ' +
        '<span data-fi-piiri-mention="profession:physiotherapist">@fysioterapeutti</span>',
    );
  });
});
