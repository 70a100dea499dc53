import { expect, it } from 'vitest';
import { plainWords } from '../../../src/cache/plain-words';
import { richFromMarkdown } from '../../../src/domain/message/markdown';

const text = (body: string) => {
  const rich = richFromMarkdown(body, []);
  return { kind: 'text', body, ...(rich && { rich }), mentionsMe: false, edited: false } as const;
};

it('a line of a message shows its words, and no signs of how they look', () => {
  expect(plainWords(text('Huomaa **ei penisilliiniä**\n\n- [THL](https://thl.fi)\n- `2*3`'))).toBe(
    'Huomaa ei penisilliiniä\nTHL\n2*3',
  );
  expect(plainWords(text('Annos 2*3*4 mg'))).toBe('Annos 2*3*4 mg');
  expect(plainWords({ kind: 'file', body: 'kuva.png' })).toBe('kuva.png');
  expect(plainWords({ kind: 'redacted' })).toBe('');
});
