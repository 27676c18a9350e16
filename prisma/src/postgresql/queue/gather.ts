/** Gathers what comes within some milliseconds into lots of a few of one kind. */
export class Gatherer<Item> {
  readonly #send: (lot: readonly Item[]) => void
  readonly #kindOf: (item: Item) => string
  readonly #limits: { most: number; milliseconds: number }
  #gathered: Item[] = []
  #timer: NodeJS.Timeout | null = null

  constructor(
    send: (lot: readonly Item[]) => void,
    kindOf: (item: Item) => string,
    limits: { most: number; milliseconds: number },
  ) {
    this.#send = send
    this.#kindOf = kindOf
    this.#limits = limits
  }

  add(item: Item): void {
    const [first] = this.#gathered
    if (first !== undefined && this.#kindOf(first) !== this.#kindOf(item)) this.flush()
    this.#gathered.push(item)
    if (this.#gathered.length >= this.#limits.most) this.flush()
    else this.#timer ??= setTimeout(() => this.flush(), this.#limits.milliseconds)
  }

  /** Sends what there is. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const lot = this.#gathered
    this.#gathered = []
    if (lot.length > 0) this.#send(lot)
  }
}
