/** SQLite takes 999 parameters a statement; some of them are others. */
const MOST_AT_ONCE = 900

/** Values in parts that one statement takes. */
export function* chunks<Value>(values: readonly Value[]): Generator<Value[]> {
  for (let from = 0; from < values.length; from += MOST_AT_ONCE) yield values.slice(from, from + MOST_AT_ONCE)
}
