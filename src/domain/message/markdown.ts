import MarkdownIt, { type Token } from 'markdown-it';
import { mentionOfLink, wholeLabel, type LabelledMention } from './mentions';
import { parseMatrixLink } from './matrix-links';
import { plain, RichBuilder, withMark, type Style } from './rich-builder';
import { saysMoreThan, type Mark, type Mention, type RichText } from './rich-text';

/**
 * CommonMark without what changes words that were not meant as markup: HTML, entities, references, indented code,
 * underlined headings, rules and pictures.
 */
const parser = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: 60 })
  .disable(['table', 'code', 'lheading', 'hr', 'reference', 'html_block', 'html_inline', 'entity', 'image'])
  .set({ typographer: false });
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
parser.normalizeLink = (address) => address;
parser.normalizeLinkText = (address) => address;
parser.validateLink = (address) => /^(https:|mailto:|matrix:|piiri:\/\/open\/)/i.test(address.trim());

/** Signs of the private use area stand for what is put back after parsing. */
const literals = { '*': '\ue000', '>': '\ue001', '+': '\ue002' } as const;
const literalOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(literals).map(([sign, substitute]) => [substitute, sign]),
);
const firstLabel = 0xe100;
const mostLabels = 0x800;

/**
 * What a person's markdown says beside its own text, or null where it says no more than that.
 * @param labelled those she chose while writing
 */
export function richFromMarkdown(text: string, labelled: readonly LabelledMention[]): RichText | null {
  const labels = new Labels(labelled);
  const builder = new RichBuilder();
  build(builder, labels, parser.parse(guarded(labels.hide(text.replace(/[\ue000-\uf8ff]/g, ''))), {}));
  const rich = builder.finish();
  return rich && saysMoreThan(text, rich) ? rich : null;
}

/**
 * In care, `2*3*4 mg` and `>5 kg` are amounts, and `+ 3` is no item of a list. What stands between digits, before an
 * amount and in the place of a bullet is no markup.
 */
function guarded(text: string): string {
  return text
    .replace(/(?<=\d ?)\*(?= ?\d)/g, literals['*'])
    .replace(/^((?:[ \t]|[-*+>]|\d+[.)])*)>(?=[^\s>]|[ \t]*\d)/gm, `$1${literals['>']}`)
    .replace(/^([ \t]*)\+(?=\s)/gm, `$1${literals['+']}`);
}

function unguarded(text: string): string {
  return text.replace(/[\ue000-\ue002]/g, (sign) => literalOf[sign] ?? sign);
}

/** Labels of mentions, hidden from the parser behind one sign each. */
class Labels {
  private readonly labelled: readonly LabelledMention[];

  constructor(labelled: readonly LabelledMention[]) {
    // The longest first: one name may begin with another.
    this.labelled = [...labelled].sort((one, other) => other.label.length - one.label.length).slice(0, mostLabels);
  }

  hide(text: string): string {
    return this.labelled.reduce(
      (hidden, { label }, index) => hidden.replace(wholeLabel(label), String.fromCharCode(firstLabel + index)),
      text,
    );
  }

  /** The pieces of a text, in their order. */
  pieces(text: string): { text: string; mention?: Mention }[] {
    return text
      .split(/([\ue100-\ue8ff])/)
      .filter(Boolean)
      .map((piece) => {
        const found = this.of(piece);
        return found ? { text: found.label, mention: found.mention } : { text: unguarded(piece) };
      });
  }

  /** The text as it was written. */
  restored(text: string): string {
    return unguarded(text.replace(/[\ue100-\ue8ff]/g, (sign) => this.of(sign)?.label ?? sign));
  }

  private of(piece: string): LabelledMention | undefined {
    return piece.length === 1 ? this.labelled[piece.charCodeAt(0) - firstLabel] : undefined;
  }
}

const markOf: Readonly<Record<string, Mark>> = { strong: 'strong', em: 'em', s: 'strike' };

function build(builder: RichBuilder, labels: Labels, tokens: readonly Token[]): void {
  const opened: number[] = [];
  let style = plain;
  for (const token of tokens) {
    switch (token.type) {
      case 'inline':
        buildInline(builder, labels, token.children ?? [], style);
        break;
      case 'fence':
        builder.code(labels.restored(token.content.replace(/\n$/, '')));
        break;
      case 'heading_open':
        style = withMark(plain, 'strong');
        break;
      case 'heading_close':
        style = plain;
        builder.endParagraph();
        break;
      case 'paragraph_close':
        builder.endParagraph();
        break;
      case 'blockquote_open':
        opened.push(builder.openQuote());
        break;
      case 'bullet_list_open':
        opened.push(builder.openList(false, 1));
        break;
      case 'ordered_list_open':
        opened.push(builder.openList(true, Number(token.attrGet('start') ?? 1)));
        break;
      case 'list_item_open':
        opened.push(builder.openItem());
        break;
      case 'blockquote_close':
      case 'bullet_list_close':
      case 'ordered_list_close':
      case 'list_item_close':
        builder.close(opened.pop() ?? 1);
        break;
    }
  }
}

function buildInline(builder: RichBuilder, labels: Labels, tokens: readonly Token[], outer: Style): void {
  const styles = [outer];
  const style = () => styles.at(-1) ?? outer;
  /** Words of a link to something of Matrix's are gathered, as it is shown by its own name. */
  let gathered: string | null = null;
  for (const token of tokens) {
    const mark = markOf[token.type.replace(/_(open|close)$/, '')];
    if (mark && token.nesting === 1) styles.push(withMark(style(), mark));
    else if (token.type === 'link_open') {
      const linked = styleOfLink(style(), token);
      styles.push(linked);
      if (linked.mention) gathered = '';
    } else if (token.nesting === -1) {
      if (gathered !== null && token.type === 'link_close') {
        if (gathered) builder.text(gathered, style());
        gathered = null;
      }
      if (styles.length > 1) styles.pop();
    } else if (gathered !== null) gathered += labels.restored(token.content);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') builder.text('\n', style());
    else if (token.type === 'code_inline') builder.text(labels.restored(token.content), withMark(style(), 'code'));
    else for (const piece of labels.pieces(token.content)) builder.text(piece.text, { ...style(), ...piece });
  }
}

/** An address that stands as it is needs no link: every client finds it in the words. */
function styleOfLink(style: Style, token: Token): Style {
  const address = String(token.attrGet('href') ?? '');
  // What is left of an address of characters that no address has.
  if (address === '') return style;
  const named = parseMatrixLink(address);
  if (named) return { ...style, mention: mentionOfLink(named) };
  return token.markup === 'linkify' || token.markup === 'autolink' ? style : { ...style, href: address };
}
