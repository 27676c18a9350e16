/** A function that works at its first call, and gives the same result at every later one. */
export function lazy<T>(work: () => T): () => T {
  let done: { result: T } | null = null
  return () => {
    done ??= { result: work() }
    return done.result
  }
}
