import { Parser } from 'htmlparser2';
import { parseMatrixLink } from '../../domain/message/matrix-links';
import { mentionNamed, mentionOfLink } from '../../domain/message/mentions';
import { plain, RichBuilder, withMark, type Style } from '../../domain/message/rich-builder';
import { richLimits, saysMoreThan, type Mark, type Mention, type RichText } from '../../domain/message/rich-text';

/** No event is longer; what is, is no message of Matrix's (Matrix spec, size limits). */
const longestHtml = 65_536;
/** The depth that the specification recommends to stop at (Matrix spec, m.room.message msgtypes). */
const deepestElement = 100;

const markOf: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  tt: 'code',
};

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const paragraphs: ReadonlySet<string> = new Set([
  ...['p', 'div', 'hr', 'tr', 'table', 'caption', 'details', 'summary', 'section', 'article', 'dl', 'dt', 'dd'],
]);

/** Elements whose words are none of the message's. */
const dropped: ReadonlySet<string> = new Set([
  ...['mx-reply', 'script', 'style', 'head', 'title', 'template', 'noscript', 'textarea', 'select', 'iframe'],
  ...['object', 'svg', 'math', 'audio', 'video', 'canvas', 'xmp', 'plaintext', 'noembed', 'noframes'],
]);

/**
 * What a message's `formatted_body` says, or null where it says no more than its body. The parser knows the elements
 * that the specification allows; of others the words stand, and of those that carry no words nothing.
 */
export function richFromHtml(html: string, body: string): RichText | null {
  if (html.length > longestHtml) return null;
  const reader = new Reader();
  const parser = new Parser(reader, { decodeEntities: true });
  parser.write(html);
  parser.end();
  const rich = reader.finish();
  return rich && saysMoreThan(body, rich) ? rich : null;
}

/** Words that are gathered until their element ends. */
interface Gathered {
  text: string;
  /** Null where they are a block of code. */
  mention: Mention | null;
}

class Reader {
  private readonly builder = new RichBuilder();
  private readonly styles: Style[] = [plain];
  private readonly ends: (() => void)[] = [];
  private gathered: Gathered | null = null;
  private droppedDepth = 0;
  private tooDeep = false;

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.ends.length >= deepestElement) this.tooDeep = true;
    if (this.isOver) return;
    this.styles.push(this.style);
    this.ends.push(this.droppedDepth > 0 ? this.drop() : this.open(name, attributes));
  }

  onclosetag(): void {
    if (this.isOver) return;
    this.ends.pop()?.();
    if (this.styles.length > 1) this.styles.pop();
  }

  ontext(text: string): void {
    if (this.isOver || this.droppedDepth > 0) return;
    if (this.gathered) this.gathered.text += text;
    else this.builder.text(text.replace(/[ \t\n\r\f]+/g, ' '), this.style);
  }

  finish(): RichText | null {
    return this.tooDeep ? null : this.builder.finish();
  }

  private get isOver(): boolean {
    return this.tooDeep || this.builder.isTooMuch;
  }

  private get style(): Style {
    return this.styles.at(-1) ?? plain;
  }

  private set style(style: Style) {
    this.styles[this.styles.length - 1] = style;
  }

  /** Begins an element; gives what ends it. */
  private open(name: string, attributes: Record<string, string>): () => void {
    if (name === 'br') this.lineBreak();
    if (dropped.has(name)) return this.drop();
    if (this.gathered) return () => {};
    if (paragraphs.has(name)) return this.paragraph();
    if (headings.has(name)) {
      this.style = withMark(this.style, 'strong');
      return this.paragraph();
    }
    const mark = markOf[name];
    if (mark) this.style = withMark(this.style, mark);
    switch (name) {
      case 'a':
        return this.link(attributes['href'] ?? '');
      case 'span':
        return this.span(attributes['data-fi-piiri-mention']);
      case 'img':
        this.builder.text(attributes['alt'] || attributes['title'] || '', this.style);
        return () => {};
      case 'td':
      case 'th':
        return () => this.builder.text(' | ', this.style);
      case 'pre':
        return this.gather(null);
      case 'blockquote':
        return this.container(this.builder.openQuote());
      case 'ul':
        return this.container(this.builder.openList(false, 1));
      case 'ol':
        return this.container(this.builder.openList(true, startOf(attributes['start'])));
      case 'li':
        return this.container(this.builder.openItem());
      default:
        return () => {};
    }
  }

  private lineBreak(): void {
    if (this.droppedDepth > 0) return;
    if (this.gathered) this.gathered.text += '\n';
    else this.builder.text('\n', this.style);
  }

  private drop(): () => void {
    this.droppedDepth += 1;
    return () => (this.droppedDepth -= 1);
  }

  private paragraph(): () => void {
    this.builder.endParagraph();
    return () => this.builder.endParagraph();
  }

  private container(opened: number): () => void {
    return () => this.builder.close(opened);
  }

  private link(address: string): () => void {
    const named = parseMatrixLink(address);
    if (named) return this.gather(mentionOfLink(named));
    const href = outsideAddress(address);
    if (href) this.style = { ...this.style, href };
    return () => {};
  }

  private span(name: string | undefined): () => void {
    const mention = name === undefined ? null : mentionNamed(name);
    return mention ? this.gather(mention) : () => {};
  }

  private gather(mention: Mention | null): () => void {
    const gathered = { text: '', mention };
    this.gathered = gathered;
    return () => {
      this.gathered = null;
      if (!mention) return this.builder.code(gathered.text.replace(/\n$/, ''));
      const text = gathered.text.replace(/\s+/g, ' ').trim();
      if (text) this.builder.text(text, { ...this.style, mention });
    };
  }
}

/** An address outside Matrix as it will be asked for, with the host as the network knows it; or null for no such. */
function outsideAddress(address: string): string | null {
  if (!/^(https?|mailto):/i.test(address)) return null;
  try {
    const { href } = new URL(address);
    return href.length <= richLimits.address ? href : null;
  } catch {
    return null;
  }
}

function startOf(start: string | undefined): number {
  return start !== undefined && /^\d{1,9}$/.test(start) ? Number(start) : 1;
}
