import type { MemberLine } from '../../../domain/directory/member-csv';

/** The people that the lines of a list mean for certain, and those that were chosen for its unclear lines; each once. */
export function meantBy(lines: readonly MemberLine[], chosen: ReadonlyMap<number, string>): string[] {
  const userIds = lines.flatMap((line) => {
    const userId = line.outcome === 'found' ? line.userId : chosen.get(line.line);
    return userId ? [userId] : [];
  });
  return [...new Set(userIds)];
}
