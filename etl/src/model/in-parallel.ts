/**
 * Works on the items, at most `limit` at a time, and resolves to the results in the order of the items. When one throws,
 * no further one is begun, and the promise rejects once those that were begun have ended.
 */
export async function inParallel<Item, R>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const errors: unknown[] = []
  const queue = items.entries()
  const takeItems = async () => {
    for (const [index, item] of queue) {
      if (errors.length > 0) return
      try {
        results[index] = await work(item, index)
      } catch (error) {
        errors.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, limit) }, takeItems))
  if (errors.length > 0) throw errors[0]
  return results
}
