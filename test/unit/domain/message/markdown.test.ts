import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richFromMarkdown } from '../../../../src/domain/message/markdown';
import type { LabelledMention } from '../../../../src/domain/message/mentions';
import { richText, wordsOf, type Block } from '../../../../src/domain/message/rich-text';

function paragraph(...runs: Extract<Block, { kind: 'paragraph' }>['runs']): Block {
  return { kind: 'paragraph', runs };
}

describe('what a person writes', () => {
  it.each([
    'Huomenta kaikille',
    'Katso https://thl.fi/a_b_c*d* ja kerro',
    'rivi\nrivi\n\nkappale',
    'Annos 2*3*4 mg, ei 5 * 2 * 3',
    '>5 kg painonlasku kuukaudessa',
    '> 5 kg',
    '+ 3 cm turvotus',
    '- >5 kg'.slice(2),
    '<b>ei lihavoida</b> &amp; niin edelleen',
    '    neljä välilyöntiä',
    'otsikko?\n===',
    'viiva\n---',
    '[viite]: https://thl.fi',
    '[a](javascript:alert(1))',
    '[a](http://thl.fi)',
    'snake_case_nimi ja a*b',
    '',
  ])('without markup stays as it is: %s', (text) => {
    const rich = richFromMarkdown(text, []);
    expect(rich === null ? text : wordsOf(rich).replace(/\s+/g, ' ').trim()).toBe(
      rich === null ? text : text.replace(/\s+/g, ' ').trim(),
    );
    expect(JSON.stringify(rich)).not.toMatch(/"(marks|href|list|quote)"/);
  });

  it.each([
    [
      '**vahva** ja *korostus*',
      [paragraph({ text: 'vahva', marks: ['strong'] }, { text: ' ja ' }, { text: 'korostus', marks: ['em'] })],
    ],
    [
      '~~yli~~ `koodi *x*`',
      [paragraph({ text: 'yli', marks: ['strike'] }, { text: ' ' }, { text: 'koodi *x*', marks: ['code'] })],
    ],
    ['# Otsikko\nteksti', [paragraph({ text: 'Otsikko', marks: ['strong'] }), paragraph({ text: 'teksti' })]],
    ['> lainaus\n> toinen', [{ kind: 'quote', blocks: [paragraph({ text: 'lainaus\ntoinen' })] }]],
    [
      '- a\n- b\n  - c',
      [
        {
          kind: 'list',
          ordered: false,
          start: 1,
          items: [
            [paragraph({ text: 'a' })],
            [paragraph({ text: 'b' }), { kind: 'list', ordered: false, start: 1, items: [[paragraph({ text: 'c' })]] }],
          ],
        },
      ],
    ],
    [
      '3. kolmas\n4. neljäs',
      [
        {
          kind: 'list',
          ordered: true,
          start: 3,
          items: [[paragraph({ text: 'kolmas' })], [paragraph({ text: 'neljäs' })]],
        },
      ],
    ],
    ['```\nx  = *1*\n```', [{ kind: 'code', text: 'x  = *1*' }]],
    ['[THL](https://thl.fi/a)', [paragraph({ text: 'THL', href: 'https://thl.fi/a' })]],
    [
      '[tähän](https://matrix.to/#/!huone:pieni.example)',
      [paragraph({ text: 'tähän', mention: { kind: 'room', room: '!huone:pieni.example' } })],
    ],
    [
      '\\*ei\\* **2*3** `>5`',
      [
        paragraph(
          { text: '*ei* ' },
          { text: '2*3', marks: ['strong'] },
          { text: ' ' },
          { text: '>5', marks: ['code'] },
        ),
      ],
    ],
  ] as const)('with markup becomes a tree: %s', (text, expected) => {
    expect(richFromMarkdown(text, [])).toEqual(expected);
  });
});

describe('those who are named', () => {
  const people: LabelledMention[] = [
    { label: '@Aino', mention: { kind: 'user', userId: '@aino:pieni.example' } },
    { label: '@Aino Virtanen', mention: { kind: 'user', userId: '@aino.v:pieni.example' } },
    { label: '@a*b_c', mention: { kind: 'everyone' } },
  ];

  it('stand in the words, the longest name first, and in no other word', () => {
    expect(richFromMarkdown('@Aino Virtanen, **@Aino** ja @Ainola @a*b_c', people)).toEqual([
      paragraph(
        { text: '@Aino Virtanen', mention: { kind: 'user', userId: '@aino.v:pieni.example' } },
        { text: ', ' },
        { text: '@Aino', marks: ['strong'], mention: { kind: 'user', userId: '@aino:pieni.example' } },
        { text: ' ja @Ainola ' },
        { text: '@a*b_c', mention: { kind: 'everyone' } },
      ),
    ]);
  });

  it('are words alone in code', () => {
    expect(richFromMarkdown('`@Aino`', people)).toEqual([paragraph({ text: '@Aino', marks: ['code'] })]);
  });
});

it('any text becomes a tree within the limits or none, and nothing of it is an address that runs', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '~~',
        '`',
        '```',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '1. ',
        '+ ',
        '# ',
        '[',
        '](',
        ')',
        '<',
        '>',
        '\\',
      ],
      ...[
        'https://thl.fi',
        'javascript:',
        'data:',
        '\ue000',
        '\ue100',
        '\u202e',
        '&#106;',
        '|',
        '---',
        '    ',
        '\t',
        '@Aino',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 100 }), (pieces) => {
      const rich = richFromMarkdown(pieces.join(''), [{ label: '@Aino', mention: { kind: 'everyone' } }]);
      if (rich === null) return;
      expect(richText.safeParse(rich).success).toBe(true);
      expect(JSON.stringify(rich)).not.toMatch(/"href":"(?!https:|mailto:)/i);
      expect(wordsOf(rich)).not.toMatch(/[\ue000-\uf8ff\u202e]/);
    }),
    { numRuns: 5_000, examples: [[['[\u0000]()']]] },
  );
});

it('a long text of nothing but markup is read within a moment', () => {
  const before = performance.now();
  for (const one of ['*', '_', '[', '](', '`', '> ', '- ', '**a', '~~', '<', 'https://a.', '@Aino ']) {
    richFromMarkdown(one.repeat(40_000 / one.length), [{ label: '@Aino', mention: { kind: 'everyone' } }]);
  }
  expect(performance.now() - before).toBeLessThan(15_000);
});
