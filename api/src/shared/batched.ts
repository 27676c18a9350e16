/**
 * Turns a function over many keys into one over a single key: keys that are given in one turn of the event loop are
 * loaded together.
 *
 * @param load resolves to one value for each key, in their order
 */
export function batched<Key, Value>(load: (keys: Key[]) => Promise<Value[]>): (key: Key) => Promise<Value> {
  let waiting: { keys: Key[]; values: Promise<Value[]> } | null = null

  function open() {
    const keys: Key[] = []
    const values = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      waiting = null
      return load(keys)
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
