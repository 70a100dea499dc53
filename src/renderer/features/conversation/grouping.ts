import type { Message } from './queries';

/** How long a person's next message still belongs to the same group. */
const groupMs = 5 * 60_000;

export interface GroupedMessage {
  message: Message;
  startsDay: boolean;
  /** Shows its sender and time; those that follow go without. */
  startsGroup: boolean;
}

/**
 * Tells where a day and where a sender's group of messages begins.
 * @param previous what stands before the first of them
 */
export function grouped(messages: readonly Message[], previous: Message | null = null): GroupedMessage[] {
  return messages.map((message, index) => {
    const before = messages[index - 1] ?? previous;
    const startsDay = !before || new Date(before.ts).toDateString() !== new Date(message.ts).toDateString();
    const continues =
      !startsDay &&
      before.sender === message.sender &&
      message.ts - before.ts < groupMs &&
      isSpeech(message) &&
      isSpeech(before);
    return { message, startsDay, startsGroup: !continues };
  });
}

function isSpeech({ content }: Message): boolean {
  return content.kind === 'text' || content.kind === 'attachment' || content.kind === 'file';
}
