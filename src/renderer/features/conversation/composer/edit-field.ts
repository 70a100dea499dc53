import type { FieldState, Replacement } from './text-edits';

export function stateOf(field: HTMLTextAreaElement): FieldState {
  return { text: field.value, start: field.selectionStart, end: field.selectionEnd };
}

/** Replaces text as if it were typed, so that the field's own undo takes it back. */
export function replaceIn(field: HTMLTextAreaElement, { from, to, by, select }: Replacement): void {
  field.focus();
  field.setSelectionRange(from, to);
  // Deprecated, and still the one way that the field's undo knows of.
  const isDone =
    by === '' ? from === to || document.execCommand('delete') : document.execCommand('insertText', false, by);
  if (!isDone) {
    field.setRangeText(by, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (select) field.setSelectionRange(select.start, select.end);
}
