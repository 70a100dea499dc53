export type TextLine = readonly [label: string, value: string | undefined];

/**
 * The body of a message that stands beside one of Piiri's blocks: a title, the facts that are known, one a line, and
 * what was said.
 */
export function composeText(title: string, lines: readonly TextLine[], text: string): string {
  const facts = lines.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
  return [[title, ...facts].join('\n'), text.trim()].filter(Boolean).join('\n\n');
}
