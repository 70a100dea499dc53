/**
 * A live query gives new objects each time it is read, also for what has not changed. This keeps the former object of
 * each row that is the same as before, so that `memo` spares its drawing.
 * @param idOf tells rows apart within one list
 * @returns to be called with each new reading of the same list
 */
export function keepUnchanged<Row>(idOf: (row: Row) => string): (rows: readonly Row[]) => Row[] {
  let former = new Map<string, { row: Row; text: string }>();
  return (rows) => {
    const now = new Map<string, { row: Row; text: string }>();
    const kept = rows.map((row) => {
      const text = JSON.stringify(row);
      const before = former.get(idOf(row));
      const same = before?.text === text ? before : { row, text };
      now.set(idOf(row), same);
      return same.row;
    });
    former = now;
    return kept;
  };
}
