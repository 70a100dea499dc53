import { linkOfMention, nameOfMention } from '../../domain/message/mentions';
import { matrixToAddress } from '../../domain/message/matrix-links';
import { assertNever } from '../../domain/result';
import type { Block, Mark, Mention, RichText, Run } from '../../domain/message/rich-text';

/** The fields of a message's rich text beside its body; none where it has none. */
export function formatted(rich: RichText | undefined): Record<string, unknown> {
  return rich ? { format: 'org.matrix.custom.html', formatted_body: formattedBody(rich) } : {};
}

/** The tree as every Matrix client reads it (Matrix spec, org.matrix.custom.html). */
export function formattedBody(blocks: readonly Block[]): string {
  const [only] = blocks;
  // One paragraph alone needs no element of its own, and other clients draw it like any short message.
  return blocks.length === 1 && only?.kind === 'paragraph' ? inline(only.runs) : blocks.map(htmlOf).join('');
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inline(block.runs)}</p>`;
    case 'code':
      return `<pre><code>${escaped(block.text)}\n</code></pre>`;
    case 'quote':
      return `<blockquote>${block.blocks.map(htmlOf).join('')}</blockquote>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${formattedBody(item)}</li>`).join('');
      if (!block.ordered) return `<ul>${items}</ul>`;
      return block.start === 1 ? `<ol>${items}</ol>` : `<ol start="${block.start}">${items}</ol>`;
    }
    default:
      return assertNever(block);
  }
}

function inline(runs: readonly Run[]): string {
  return runs.map(htmlOfRun).join('');
}

const elementOf = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 'del',
  code: 'code',
} as const satisfies Record<Mark, string>;

function htmlOfRun({ text, marks = [], href, mention }: Run): string {
  const words = linked(escaped(text).replaceAll('\n', '<br>'), href, mention);
  return marks.reduceRight((inner, mark) => `<${elementOf[mark]}>${inner}</${elementOf[mark]}>`, words);
}

function linked(words: string, href: string | undefined, mention: Mention | undefined): string {
  if (mention) {
    const link = linkOfMention(mention);
    if (link) return `<a href="${escaped(matrixToAddress(link))}">${words}</a>`;
    return `<span data-fi-piiri-mention="${nameOfMention(mention)}">${words}</span>`;
  }
  return href === undefined ? words : `<a href="${escaped(href)}">${words}</a>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
