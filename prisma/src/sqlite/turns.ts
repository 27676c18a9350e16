/** Lets what must not be done at a time be done one after another, in the order in which it came. */
export class Turns {
  #last: Promise<void> = Promise.resolve()

  /** Resolves when it is the caller's turn, to what ends it. */
  take(): Promise<() => void> {
    let end = () => {}
    const before = this.#last
    this.#last = new Promise((resolve) => {
      end = resolve
    })
    return before.then(() => end)
  }
}
