import { symbolCharacter } from '../docx/symbols.js'
import { decodeBytes } from './charsets.js'

const symbols = 2

/** The fonts of a file: in which character set the bytes of a text count. */
export class Fonts {
  readonly #fonts = new Map<number, { charset: number | undefined; name: string }>()
  #defining = -1
  /** `\deff`: the font of text that names none. */
  byDefault = -1

  /** A word of the font table. */
  define(word: string, value: number | null): void {
    if (word === 'f') {
      this.#defining = value ?? -1
      this.#fonts.set(this.#defining, { charset: undefined, name: '' })
    }
    const font = this.#fonts.get(this.#defining)
    if (word === 'fcharset' && font && value !== null) font.charset = value
  }

  /** A byte of the font table: of a font's name. */
  name(byte: number): void {
    const font = this.#fonts.get(this.#defining)
    if (font && byte !== 0x3b && font.name.length < 100) font.name += String.fromCharCode(byte)
  }

  /** @param filesOwn encoding of the file's code page */
  decode(bytes: readonly number[], number: number, filesOwn: string): string {
    const font = this.#font(number)
    if (font?.charset !== symbols) return decodeBytes(bytes, font?.charset, filesOwn)
    return bytes.map((byte) => symbolCharacter(font.name, (0xf000 + byte).toString(16))).join('')
  }

  /** The character of `\u`, which in fonts of symbols names a place of the font. */
  character(unit: number, number: number): string {
    const font = this.#font(number)
    const isPlace = unit >= 0xf000 && unit <= 0xf0ff && font !== undefined
    return isPlace ? symbolCharacter(font.name, unit.toString(16)) : String.fromCharCode(unit)
  }

  #font(number: number) {
    return this.#fonts.get(number === -1 ? this.byDefault : number)
  }
}
