import fc from 'fast-check';
import { RichBuilder, type Style } from '../../src/domain/message/rich-builder';
import { markNames, type Mention, type RichText } from '../../src/domain/message/rich-text';

const word = fc.oneof(
  fc.constantFrom(
    'kipu',
    ' ',
    '\n',
    '<b>',
    '&amp;',
    '"',
    "'",
    '*',
    '_',
    'ääkköset',
    '5 mg',
    '`',
    '👩‍⚕️',
    '> ',
    '- ',
    '1. ',
  ),
  fc.string({ maxLength: 8 }),
);
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(''));

const mention: fc.Arbitrary<Mention> = fc.constantFrom<Mention>(
  { kind: 'user', userId: '@aino:pieni.example' },
  { kind: 'room', room: '!huone:pieni.example' },
  { kind: 'room', room: '#alias:pieni.example' },
  { kind: 'room', room: '!huone', eventId: '$event/with+signs_' },
  { kind: 'profession', profession: 'physiotherapist' },
  { kind: 'everyone' },
);

const style: fc.Arbitrary<Style> = fc.record({
  marks: fc.subarray([...markNames]),
  href: fc.option(fc.constantFrom('https://thl.fi/', 'mailto:aino@pieni.example', 'https://a.example/?x=1&y=%222%22'), {
    nil: undefined,
    freq: 3,
  }),
});

type Step = (builder: RichBuilder) => void;

const words: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(text, style).map(
      ([said, how]) =>
        (to: RichBuilder) =>
          to.text(said, how),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(mention, fc.subarray([...markNames])).map(
      ([named, marks]) =>
        (to: RichBuilder) =>
          to.text('@nimi', { marks, mention: named }),
    ),
  },
);

/** Any tree that can be made, by the means that parsers have. */
export const anyRich: fc.Arbitrary<RichText> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: words },
      { weight: 2, arbitrary: fc.constant<Step>((to) => to.endParagraph()) },
      { weight: 1, arbitrary: text.map((said) => (to: RichBuilder) => to.code(said)) },
      { weight: 1, arbitrary: fc.constant<Step>((to) => void to.openQuote()) },
      { weight: 1, arbitrary: fc.boolean().map((ordered) => (to: RichBuilder) => void to.openList(ordered, 1)) },
      { weight: 2, arbitrary: fc.constant<Step>((to) => void to.openItem()) },
      { weight: 1, arbitrary: fc.nat(6).map((level) => (to: RichBuilder) => to.close(level)) },
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((steps) => {
    const builder = new RichBuilder();
    for (const step of steps) step(builder);
    return builder.finish() ?? [];
  })
  .filter((rich) => rich.length > 0);
