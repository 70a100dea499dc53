import { z } from 'zod';
import { professionCodes } from '../directory/directory';

/**
 * A message's words with what Matrix can say of them: a small tree that a screen draws with its own elements, so that
 * no HTML ever reaches the page. It is made from markdown when a person writes and from `formatted_body` when a
 * message comes.
 */

export const markNames = ['strong', 'em', 'underline', 'strike', 'code'] as const;
export type Mark = (typeof markNames)[number];

/** What a message may hold; what is deeper than this stands at the deepest level. */
export const richLimits = { blocks: 2_000, depth: 8, runs: 4_000, text: 100_000, address: 2_048 } as const;

const matrixId = z.string().min(2).max(255);

/** Who or what is named in the words. What is shown of it is looked up, and not what the sender calls it. */
export const mention = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('user'), userId: matrixId }),
  /** A room or circle, by its id or an alias, or one event of it. */
  z.object({ kind: z.literal('room'), room: matrixId, eventId: matrixId.optional() }),
  z.object({ kind: z.literal('profession'), profession: z.enum(professionCodes) }),
  z.object({ kind: z.literal('everyone') }),
]);
export type Mention = z.infer<typeof mention>;

/** Words that are alike throughout; a line break is a newline in the text. */
const run = z.object({
  text: z.string().max(richLimits.text),
  marks: z.array(z.enum(markNames)).max(markNames.length).optional(),
  /** The address that a link leads to, where the words are one. */
  href: z.string().max(richLimits.address).optional(),
  mention: mention.optional(),
});
export type Run = z.infer<typeof run>;

export type Block =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] };
export type RichText = Block[];

const paragraph = z.object({ kind: z.literal('paragraph'), runs: z.array(run).max(richLimits.runs) });
const code = z.object({ kind: z.literal('code'), text: z.string().max(richLimits.text) });

/** The schema of blocks that may hold so many levels of others; written out, so that no input recurses further. */
function blocksOf(levels: number): z.ZodType<Block[]> {
  if (levels === 0) return z.array(z.discriminatedUnion('kind', [paragraph, code])).max(richLimits.blocks);
  const inner = blocksOf(levels - 1);
  const quote = z.object({ kind: z.literal('quote'), blocks: inner });
  const list = z.object({
    kind: z.literal('list'),
    ordered: z.boolean(),
    start: z.int().min(0),
    items: z.array(inner).max(richLimits.blocks),
  });
  return z.array(z.discriminatedUnion('kind', [paragraph, code, quote, list])).max(richLimits.blocks);
}

export const richText = blocksOf(richLimits.depth);

/** Puts runs together that are alike, and takes blanks away that no reader sees: at edges and next to others. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  for (const one of runs) {
    const before = tidied.at(-1);
    const text = one.text
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/^ /, !before || /[ \n]$/.test(before.text) ? '' : ' ');
    if (text === '') continue;
    if (before && text.startsWith('\n')) before.text = before.text.replace(/ $/, '');
    if (before && areAlike(before, one)) before.text += text;
    else tidied.push({ ...one, text });
  }
  return trimmed(tidied.filter(({ text }) => text !== ''));
}

function trimmed(runs: Run[]): Run[] {
  const [first] = runs;
  if (first) first.text = first.text.replace(/^[ \n]+/, '');
  const last = runs.at(-1);
  if (last) last.text = last.text.replace(/[ \n]+$/, '');
  const emptied = runs.some(({ text }) => text === '');
  return emptied ? trimmed(runs.filter(({ text }) => text !== '')) : runs;
}

function areAlike(one: Run, other: Run): boolean {
  if (one.mention || other.mention || one.href !== other.href) return false;
  const marks = new Set(one.marks);
  return marks.size === new Set(other.marks).size && (other.marks ?? []).every((mark) => marks.has(mark));
}

/** The words alone, blocks on lines of their own. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return block.runs.map(({ text }) => text).join('');
        case 'code':
          return block.text;
        case 'quote':
          return wordsOf(block.blocks);
        case 'list':
          return block.items.map(wordsOf).join('\n');
      }
    })
    .join('\n');
}

/** Whether the tree says something that its plain text does not. */
export function saysMoreThan(body: string, blocks: readonly Block[]): boolean {
  const isPlain = blocks.every(
    (block) =>
      block.kind === 'paragraph' && block.runs.every(({ marks, href, mention: named }) => !marks && !href && !named),
  );
  return !isPlain || onlyWords(wordsOf(blocks)) !== onlyWords(body);
}

function onlyWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
