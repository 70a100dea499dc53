import type { ReactNode } from 'react';
import { assertNever } from '../../domain/result';
import type { Block, Mark, Run } from '../../domain/message/rich-text';
import { LinkedText } from './LinkedText';
import { MentionChip } from './MentionChip';
import { OutsideLink } from './OutsideLink';
import './words.css';

/**
 * A message's rich text, drawn with elements of the page's own.
 * @param after stands at the end of the last words
 */
export function RichWords({ blocks, after }: { blocks: readonly Block[]; after?: ReactNode }) {
  return (
    <div className="words">
      <Blocks blocks={blocks} />
      {after}
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <BlockView key={index} block={block} />);
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Runs runs={block.runs} />
        </p>
      );
    case 'code':
      return (
        <pre dir="ltr" tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Blocks blocks={item} />
        </li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    default:
      return assertNever(block);
  }
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => <RunView key={index} run={run} />);
}

const elementOf = { strong: 'strong', em: 'em', underline: 'u', strike: 's', code: 'code' } as const satisfies Record<
  Mark,
  string
>;

function RunView({ run }: { run: Run }) {
  const { text, marks = [], href, mention } = run;
  const words = marks.reduceRight<ReactNode>(
    (inner, mark) => {
      const Element = elementOf[mark];
      return <Element>{inner}</Element>;
    },
    mention ? <MentionChip mention={mention} words={text} /> : href === undefined ? <LinkedText text={text} /> : text,
  );
  if (href === undefined || mention) return words;
  return (
    <OutsideLink address={href} words={text}>
      {words}
    </OutsideLink>
  );
}
