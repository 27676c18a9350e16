import type { Database } from '@plangraph/database'

/**
 * Turns a function over many keys into one over a single key: keys that are given in one turn of the event loop are
 * loaded together.
 *
 * @param load resolves to one value for each key, in their order
 * @param most keys that `load` is given at once: SQLite takes 999 parameters a statement
 */
export function batched<Key, Value>(
  load: (keys: Key[]) => Promise<Value[]>,
  most = Number.POSITIVE_INFINITY,
): (key: Key) => Promise<Value> {
  let waiting: { keys: Key[]; values: Promise<Value[]> } | null = null

  async function loadAll(keys: Key[]): Promise<Value[]> {
    if (keys.length <= most) return load(keys)
    const values: Value[] = []
    for (let from = 0; from < keys.length; from += most) values.push(...(await load(keys.slice(from, from + most))))
    return values
  }

  function open() {
    const keys: Key[] = []
    const values = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      waiting = null
      return loadAll(keys)
    })
    return { keys, values }
  }

  return async (key) => {
    waiting ??= open()
    const { keys, values } = waiting
    const place = keys.push(key) - 1
    return (await values)[place] as Value
  }
}

/**
 * Reads arguments once where several ask: a page and its `totalCount` are given one and the same object, and what its
 * names mean need not be looked up for each.
 */
export function oncePerArguments<Args extends object, Read>(
  read: (database: Database, args: Args) => Promise<Read>,
): (database: Database, args: Args) => Promise<Read> {
  const known = new WeakMap<Args, Promise<Read>>()
  return (database, args) => {
    const before = known.get(args)
    if (before !== undefined) return before
    const reading = read(database, args)
    known.set(args, reading)
    return reading
  }
}
