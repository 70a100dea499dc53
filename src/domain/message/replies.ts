/** The first line of a quotation names whom it quotes; other lines that begin with `>` are a person's own quoting. */
const namesSender = /^> (\* )?<@[^>\s]+>/;

/**
 * The text of a reply without the quotation that clients used to put before it (Matrix spec before 1.13, rich reply
 * fallback): lines that begin with `>`, and an empty one after them.
 */
export function withoutQuotation(body: string): string {
  if (!namesSender.test(body)) return body;
  const lines = body.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('>'));
  if (end < 1 || lines[end] !== '') return body;
  return lines.slice(end + 1).join('\n') || body;
}
