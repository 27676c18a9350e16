/** The colours of a file, by their numbers in its table. The first, without a word, is that of the program. */
export class Colours {
  readonly #white: boolean[] = []
  #parts: (number | null)[] = []

  /** A word of the colour table: `\\red255`. */
  define(word: string, value: number | null): void {
    if (word === 'red' || word === 'green' || word === 'blue') this.#parts.push(value)
  }

  /** `;` ends a colour. */
  byte(byte: number): void {
    if (byte !== 0x3b) return
    this.#white.push(this.#parts.length === 3 && this.#parts.every((part) => part === 255))
    this.#parts = []
  }

  isWhite(number: number): boolean {
    return this.#white[number] ?? false
  }
}
