import { wordsOf } from '../domain/message/rich-text';
import type { MessageContent } from './rows';

/** A message's words without their looks, for where only a line of it stands; empty where it has none. */
export function plainWords(content: MessageContent): string {
  if (content.kind === 'text' && content.rich) return wordsOf(content.rich);
  return 'body' in content ? content.body : '';
}
