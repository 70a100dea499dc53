/** Characters that no text has (Unicode, private use area). */
const firstMark = 0xe000;

/**
 * A text whose gaps are filled again and again: i18next takes longer to find and fill it than a row takes to draw.
 * @param textWith gives the text with the marks of its gaps in them
 */
export function fillable<Gap extends string>(
  gaps: readonly Gap[],
  textWith: (mark: (gap: Gap) => string) => string,
): (values: Readonly<Record<Gap, string>>) => string {
  const markOf = (gap: Gap) => String.fromCharCode(firstMark + gaps.indexOf(gap));
  const pieces = gaps.reduce<readonly (string | { gap: Gap })[]>(
    (made, gap) => made.flatMap((piece) => (typeof piece === 'string' ? cut(piece, markOf(gap), { gap }) : piece)),
    [textWith(markOf)],
  );
  return (values) => pieces.map((piece) => (typeof piece === 'string' ? piece : values[piece.gap])).join('');
}

function cut<Between>(text: string, mark: string, between: Between): (string | Between)[] {
  return text.split(mark).flatMap((piece, index) => (index > 0 ? [between, piece] : [piece]));
}
