import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markNames, richLimits, richText, type Block } from '../../../src/domain/message/rich-text';
import { richFromHtml } from '../../../src/engine/projection/html';

const other = '\u0001';

function read(html: string): Block[] | null {
  return richFromHtml(html, other);
}

function paragraph(...runs: Extract<Block, { kind: 'paragraph' }>['runs']): Block {
  return { kind: 'paragraph', runs };
}

describe('a formatted body', () => {
  it('that says no more than the body leaves the body', () => {
    expect(richFromHtml('Huomenta', 'Huomenta')).toBeNull();
    expect(richFromHtml('<p>Huomenta</p>\n<p>kaikille</p>', 'Huomenta\n\nkaikille')).toBeNull();
    expect(richFromHtml('', 'Huomenta')).toBeNull();
  });

  it.each([
    ['<b>a</b> <i>b</i>', [paragraph({ text: 'a', marks: ['strong'] }, { text: ' ' }, { text: 'b', marks: ['em'] })]],
    ['<h2>Otsikko</h2>teksti', [paragraph({ text: 'Otsikko', marks: ['strong'] }), paragraph({ text: 'teksti' })]],
    ['a<br>b<br/>c', [paragraph({ text: 'a\nb\nc' })]],
    ['  a\n  b  ', [paragraph({ text: 'a b' })]],
    ['<pre><code class="language-js">x  =\n 1\n</code></pre>', [{ kind: 'code', text: 'x  =\n 1' }]],
    [
      '<blockquote>a<blockquote>b</blockquote></blockquote>',
      [{ kind: 'quote', blocks: [paragraph({ text: 'a' }), { kind: 'quote', blocks: [paragraph({ text: 'b' })] }] }],
    ],
    [
      '<ul><li>a<li>b</ul>',
      [{ kind: 'list', ordered: false, start: 1, items: [[paragraph({ text: 'a' })], [paragraph({ text: 'b' })]] }],
    ],
    [
      '<ol start="4"><li><p>a</p></li></ol>',
      [{ kind: 'list', ordered: true, start: 4, items: [[paragraph({ text: 'a' })]] }],
    ],
    [
      '<strong><p>a</p><ul><li>b</li></ul></strong>',
      [
        paragraph({ text: 'a', marks: ['strong'] }),
        { kind: 'list', ordered: false, start: 1, items: [[paragraph({ text: 'b', marks: ['strong'] })]] },
      ],
    ],
    ['<span data-mx-spoiler="syy">arkaluonteinen</span>', [paragraph({ text: 'arkaluonteinen' })]],
    [
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      [paragraph({ text: 'a | b |' }), paragraph({ text: 'c |' })],
    ],
    ['<img src="mxc://x/y" alt=":hymy:" title="t">', [paragraph({ text: ':hymy:' })]],
    ['<mx-reply><blockquote>vanha</blockquote></mx-reply>uusi', [paragraph({ text: 'uusi' })]],
    ['<font color="red" data-mx-color="#f00">a</font><sup>2</sup>', [paragraph({ text: 'a2' })]],
  ] as const)('%s', (html, expected) => {
    expect(read(html)).toEqual(expected);
  });

  it('names people, rooms and events of Matrix, whatever the words say', () => {
    expect(read('<a href="https://matrix.to/#/@aino:pieni.example"><b>Joku muu</b></a>')).toEqual([
      paragraph({ text: 'Joku muu', mention: { kind: 'user', userId: '@aino:pieni.example' } }),
    ]);
    expect(read('<a href="matrix:roomid/huone:pieni.example/e/viesti">tänne</a>')).toEqual([
      paragraph({ text: 'tänne', mention: { kind: 'room', room: '!huone:pieni.example', eventId: '$viesti' } }),
    ]);
    expect(read('<span data-fi-piiri-mention="everyone">@kaikki</span>')).toEqual([
      paragraph({ text: '@kaikki', mention: { kind: 'everyone' } }),
    ]);
  });

  it('keeps only addresses that lead somewhere by web or mail', () => {
    expect(read('<a href="https://thl.fi">THL</a>')).toEqual([paragraph({ text: 'THL', href: 'https://thl.fi/' })]);
    for (const address of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'file:///etc',
      'x',
      '',
    ]) {
      expect(read(`<a href="${address}">a</a>`)).toEqual([paragraph({ text: 'a' })]);
    }
  });

  it('carries nothing of what runs, loads or styles', () => {
    const html =
      '<script>harm()</script><style>*{}</style><iframe src=x>y</iframe><object data=x>z</object>' +
      '<svg onload=harm()><text>t</text></svg><b onclick="harm()" style="position:fixed">a</b><form><input value=v></form>';
    expect(read(html)).toEqual([paragraph({ text: 'a', marks: ['strong'] })]);
  });

  it('cannot turn the direction of what follows', () => {
    expect(read('<b>\u202egnp.exe\u202c</b>')).toEqual([paragraph({ text: 'gnp.exe', marks: ['strong'] })]);
  });
});

describe('a hostile formatted body', () => {
  it.each(['div', 'b', 'blockquote', 'ul', 'span', 'table'])('of thousands of nested %s is not taken', (name) => {
    expect(read(`<${name}>`.repeat(8_000) + 'x')).toBeNull();
  });

  it('of more than an event may hold is not taken', () => {
    expect(read(`<b>${'x'.repeat(70_000)}</b>`)).toBeNull();
  });

  it('of thousands of pieces is not taken', () => {
    expect(read('<b>x</b><i>y</i>'.repeat(3_000))).toBeNull();
  });

  it('nested more than messages are stands at the deepest level', () => {
    const rich = read('<blockquote>'.repeat(50) + 'x');
    expect(richText.safeParse(rich).success).toBe(true);
    expect(JSON.stringify(rich).match(/quote/g)).toHaveLength(richLimits.depth);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        '<b>',
        '</b>',
        '<p>',
        '</p>',
        '<ul>',
        '</ul>',
        '<li>',
        '</li>',
        '<ol start=-5>',
        '<blockquote>',
        '</blockquote>',
      ],
      ...[
        '<pre>',
        '</pre>',
        '<code>',
        '</code>',
        '<a href="https://x.example/',
        '">',
        '</a>',
        '<br>',
        '<hr>',
        '<mx-reply>',
      ],
      ...[
        '</mx-reply>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<svg>',
        '</svg>',
        '<span',
        '&lt;',
      ],
      ...[
        ' data-fi-piiri-mention="profession:nurse"',
        '&#x202e;',
        '&#0;',
        '\u0000',
        '\ud800',
        '<td>',
        '<table>',
        '=',
        "'",
        '>',
      ],
      ...['<a href=matrix:u/aino:pieni.example>', '<textarea>', '</textarea>', '<plaintext>', '<title>', '<style>'],
    ),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );

  it('of any pieces becomes a tree within the limits or nothing, and always the same', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const html = pieces.join('');
        const rich = read(html);
        expect(read(html)).toEqual(rich);
        if (rich === null) return;
        expect(richText.safeParse(rich).success).toBe(true);
        for (const text of textsOf(rich)) expect(text).not.toMatch(/[\u202a-\u202e]/);
        for (const { marks = [] } of runsOf(rich)) expect(new Set(marks).size).toBeLessThanOrEqual(markNames.length);
      }),
      { numRuns: 5_000 },
    );
  });

  it('of 64 kB is read within a moment', () => {
    const before = performance.now();
    for (const one of ['<b>x', '<p>', '</b>', '<a href="', '&amp;', '<li>', '<!--', '<', '\u0000']) {
      read(one.repeat(65_536 / one.length));
    }
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

function runsOf(blocks: readonly Block[]): Extract<Block, { kind: 'paragraph' }>['runs'] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return block.runs;
      case 'code':
        return [{ text: block.text }];
      case 'quote':
        return runsOf(block.blocks);
      case 'list':
        return block.items.flatMap(runsOf);
    }
  });
}

function textsOf(blocks: readonly Block[]): string[] {
  return runsOf(blocks).map(({ text }) => text);
}
