/**
 * Text without what could make it read as something else: signs that turn the direction of all that follows (Unicode
 * UAX 9, embeddings and overrides), and controls that nobody sees. Isolates stay: they end with their paragraph.
 */
export function withoutTricks(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  // eslint-disable-next-line no-control-regex -- controls are what is taken away
  return lines.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufff9-\ufffb]/g, '');
}
