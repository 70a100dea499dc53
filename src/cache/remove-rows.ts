import type { Table } from 'dexie';

/**
 * Deletes rows of a table, and leaves it alone where there are none of these: a deletion by key, also of nothing, is told
 * to every screen that counts the table or lists its keys, and all of them would be read again.
 */
export async function removeRows<Row, Key>(table: Table<Row, Key>, keys: readonly Key[]): Promise<void> {
  const rows = await table.bulkGet([...keys]);
  const there = keys.filter((_, index) => rows[index] !== undefined);
  if (there.length > 0) await table.bulkDelete(there);
}
