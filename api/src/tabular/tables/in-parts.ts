/**
 * Rows in the order of their ids, so many at a time: a table however long is never in memory as a whole.
 *
 * @param most how many `read` gives at most
 * @param read the rows whose ids come after one, '' for the first
 */
export async function* inParts<Row extends { id: string }>(
  most: number,
  read: (after: string) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await read(after)
    yield rows
    if (rows.length < most) return
    after = rows.at(-1)?.id ?? ''
  }
}
