import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedFor,
  continueLine,
  linkAround,
  prefixLines,
  replaced,
  surround,
  type FieldState,
  type Replacement,
} from '../../../src/renderer/features/conversation/composer/text-edits';
import { accepted, isNamed } from '../../../src/renderer/features/conversation/composer/suggestions';

/** A text with `[` and `]` around what is selected, or one `|` where the caret is. */
function field(marked: string): FieldState {
  const start = marked.search(/[[|]/);
  const end = marked.includes(']') ? marked.indexOf(']') - 1 : start;
  return { text: marked.replace(/[[\]|]/g, ''), start, end };
}

function after(state: FieldState, replacement: Replacement): string {
  return replaced(state.text, replacement);
}

describe('a mark around the words', () => {
  it.each([
    ['a [sana] b', 'a **sana** b'],
    ['a [ sana ]b', 'a  **sana** b'],
    ['a |', 'a ****'],
    ['a **[sana]** b', 'a sana b'],
  ])('%s becomes %s', (before, expected) => {
    expect(after(field(before), surround(field(before), '**'))).toBe(expected);
  });

  it('put on twice is as if it had not been', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[a-zåäö]{1,8}$/), fc.string(), (before, word, rest) => {
        const state = { text: before + word + rest, start: before.length, end: before.length + word.length };
        const once = surround(state, '~~');
        const marked = { text: after(state, once), start: once.select?.start ?? 0, end: once.select?.end ?? 0 };
        if (before.endsWith('~~') && rest.startsWith('~~')) return;
        expect(after(marked, surround(marked, '~~'))).toBe(state.text);
      }),
    );
  });
});

it('a link selects the place of its address', () => {
  const state = field('katso [ohje] nyt');
  const made = linkAround(state);
  const text = after(state, made);
  expect(text).toBe('katso [ohje](https://) nyt');
  expect(text.slice(made.select?.start, made.select?.end)).toBe('https://');
});

it('lines become items and words again', () => {
  const state = { text: 'a\nb\nc', start: 2, end: 5 };
  const made = prefixLines(state, '- ');
  expect(after(state, made)).toBe('a\n- b\n- c');
  const listed = { text: 'a\n- b\n- c', start: 2, end: 9 };
  expect(after(listed, prefixLines(listed, '- '))).toBe('a\nb\nc');
});

describe('a new line', () => {
  it.each([
    ['- a|', '- a\n- '],
    ['  9. a|', '  9. a\n  10. '],
    ['> a|', '> a\n> '],
    ['- a\n- |', '- a\n'],
  ])('after %s', (before, expected) => {
    const made = continueLine(field(before));
    expect(made && after(field(before), made)).toBe(expected);
  });

  it.each(['a|', '-a|', '[- a]', '25.11. a|'])('after %s begins with nothing', (before) => {
    expect(continueLine(field(before))).toBeNull();
  });
});

describe('the word at the caret', () => {
  it.each([
    ['@|', 'mention', ''],
    ['kiitos @ai|', 'mention', 'ai'],
    ['(@Aino Vi|', 'mention', 'Aino Vi'],
    [':hym|', 'emoji', 'hym'],
  ])('%s asks for %s %s', (before, kind, query) => {
    expect(askedFor(field(before))).toMatchObject({ kind, query });
  });

  it.each(['aino@pieni|', 'klo 12:30|', 'a: b|', ':h|', '@aino\n|', '[@ai]', '@ ai|'])(
    '%s asks for nobody',
    (before) => {
      expect(askedFor(field(before))).toBeNull();
    },
  );

  it('is replaced by what is chosen, with a blank where none follows', () => {
    const asked = askedFor(field('no @ai|'));
    if (!asked) throw new Error('nobody was asked for');
    const option = { key: '', insert: '@Aino', title: 'Aino' };
    expect(replaced('no @ai', accepted(asked, option, 'no @ai'))).toBe('no @Aino ');
    expect(replaced('no @ai, hei', accepted(asked, option, 'no @ai, hei'))).toBe('no @Aino, hei');
  });

  it('is asked for no more once somebody is named', () => {
    const mentions = [{ label: '@Aino Virta', mention: { kind: 'everyone' as const } }];
    const asked = (query: string) => ({ kind: 'mention' as const, from: 0, query });
    expect(isNamed(asked('Aino Virta '), mentions)).toBe(true);
    expect(isNamed(asked('Aino Virta tulee'), mentions)).toBe(true);
    expect(isNamed(asked('Aino Vi'), mentions)).toBe(false);
  });
});
