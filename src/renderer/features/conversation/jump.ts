/** How long a message that was gone to stays marked. */
const markedMs = 2000;

/** Brings a message of a conversation into view, and puts the focus on it; false where it is not drawn. */
export function jumpWithin(conversation: HTMLElement | null, eventId: string): boolean {
  const row = conversation?.querySelector<HTMLElement>(`[data-message="${CSS.escape(eventId)}"]`);
  if (!row) return false;
  row.scrollIntoView({ block: 'center' });
  row.focus({ preventScroll: true });
  row.classList.add('message--found');
  window.setTimeout(() => row.classList.remove('message--found'), markedMs);
  return true;
}
