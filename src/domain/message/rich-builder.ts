import { richLimits, tidyRuns, type Block, type Mark, type Mention, type RichText, type Run } from './rich-text';
import { withoutTricks } from '../safe-text';

/** How words look, and what they lead to. */
export interface Style {
  marks: readonly Mark[];
  href?: string | undefined;
  mention?: Mention | undefined;
}

export const plain: Style = { marks: [] };

/** The style with one mark more. */
export function withMark(style: Style, mark: Mark): Style {
  return style.marks.includes(mark) ? style : { ...style, marks: [...style.marks, mark] };
}

type Frame =
  { kind: 'blocks'; blocks: Block[] } | { kind: 'list'; items: Block[][] } | { kind: 'item'; blocks: Block[] };

/**
 * Builds a tree from what a parser of markdown or HTML reports in its order. What is nested too deep stands at the
 * deepest level that there is; of what is too much, nothing is made.
 */
export class RichBuilder {
  private readonly root: Block[] = [];
  private readonly closers = new Map<number, () => unknown>();
  private readonly frames: Frame[] = [{ kind: 'blocks', blocks: this.root }];
  private runs: Run[] = [];
  private blocksLeft: number = richLimits.blocks;
  private runsLeft: number = richLimits.runs;
  private textLeft: number = richLimits.text;

  /** Adds words; a newline in them breaks the line. */
  text(written: string, { marks, href, mention }: Style): void {
    const text = withoutTricks(written);
    if (this.top().kind === 'list') {
      if (text.trim() === '') return;
      this.openItem();
    }
    this.textLeft -= text.length;
    this.runsLeft -= 1;
    if (this.isTooMuch || text === '') return;
    this.runs.push({
      text,
      ...(marks.length > 0 && { marks: [...marks] }),
      ...(href !== undefined && { href }),
      ...(mention && { mention }),
    });
  }

  /** Ends the paragraph that stands; nothing where none does. */
  endParagraph(): void {
    const runs = tidyRuns(this.runs);
    this.runs = [];
    if (runs.length > 0) this.add({ kind: 'paragraph', runs });
  }

  /** Adds text that keeps its lines and blanks. */
  code(written: string): void {
    const text = withoutTricks(written);
    this.endParagraph();
    this.textLeft -= text.length;
    if (!this.isTooMuch && text.trim() !== '') this.add({ kind: 'code', text });
  }

  /** @returns what `close` takes to end it */
  openQuote(): number {
    this.endParagraph();
    const mark = this.frames.length;
    if (this.isDeepest) return mark;
    const blocks: Block[] = [];
    this.frames.push({ kind: 'blocks', blocks });
    this.closers.set(mark, () => blocks.length > 0 && this.add({ kind: 'quote', blocks }));
    return mark;
  }

  /** @returns what `close` takes to end it */
  openList(ordered: boolean, start: number): number {
    this.endParagraph();
    const mark = this.frames.length;
    if (this.isDeepest) return mark;
    const items: Block[][] = [];
    this.frames.push({ kind: 'list', items });
    this.closers.set(mark, () => {
      const filled = items.filter((item) => item.length > 0);
      if (filled.length > 0) this.add({ kind: 'list', ordered, start, items: filled });
    });
    return mark;
  }

  /** Outside a list it is a paragraph of its own. */
  openItem(): number {
    this.endParagraph();
    const mark = this.frames.length;
    const list = this.top();
    if (list.kind !== 'list') return mark;
    const blocks: Block[] = [];
    list.items.push(blocks);
    this.frames.push({ kind: 'item', blocks });
    return mark;
  }

  /** Ends what was opened, and whatever has been left open in it. */
  close(mark: number): void {
    this.endParagraph();
    while (this.frames.length > Math.max(mark, 1)) {
      this.frames.pop();
      const closer = this.closers.get(this.frames.length);
      this.closers.delete(this.frames.length);
      closer?.();
    }
  }

  /** The tree, or null where there is nothing in it or too much for one message. */
  finish(): RichText | null {
    this.close(1);
    return this.isTooMuch || this.root.length === 0 ? null : this.root;
  }

  /** Whoever parses may stop. */
  get isTooMuch(): boolean {
    return this.blocksLeft < 0 || this.runsLeft < 0 || this.textLeft < 0;
  }

  /** Lists count once: an item is no level of its own in the tree. */
  private get isDeepest(): boolean {
    return this.frames.filter(({ kind }) => kind !== 'item').length > richLimits.depth;
  }

  private top(): Frame {
    // The root is never popped.
    return this.frames.at(-1) ?? { kind: 'blocks', blocks: this.root };
  }

  private add(block: Block): void {
    this.blocksLeft -= 1;
    if (this.isTooMuch) return;
    const top = this.top();
    if (top.kind === 'list') top.items.push([block]);
    else top.blocks.push(block);
  }
}
