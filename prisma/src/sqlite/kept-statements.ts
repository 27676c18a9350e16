/** Statements of a connection that stay prepared, by their texts: the ones used last. */
export class KeptStatements<Prepared> {
  readonly #most: number
  readonly #kept = new Map<string, Prepared>()

  constructor(most: number) {
    this.#most = most
  }

  /** Takes a statement out, so that one that fails does not come back. */
  take(sql: string): Prepared | undefined {
    const prepared = this.#kept.get(sql)
    this.#kept.delete(sql)
    return prepared
  }

  keep(sql: string, prepared: Prepared): void {
    this.#kept.set(sql, prepared)
    if (this.#kept.size > this.#most) for (const oldest of this.#kept.keys()) return void this.#kept.delete(oldest)
  }

  clear(): void {
    this.#kept.clear()
  }
}
