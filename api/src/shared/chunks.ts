/** SQLite takes 999 parameters a statement; some of them are others. */
const MOST_AT_ONCE = 900

/** Values in parts of so many at most: unless given as many as one statement takes. */
export function* chunks<Value>(values: readonly Value[], most = MOST_AT_ONCE): Generator<Value[]> {
  for (let from = 0; from < values.length; from += most) yield values.slice(from, from + most)
}
