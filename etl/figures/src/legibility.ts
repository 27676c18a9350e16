import { matchesOf } from './matches.js'
/** Characters of a text that are written, and those of them that mean nothing. */
export interface Legibility {
  /** Code points, white space aside. */
  characters: number
  /** Of these: private use (a font that does not tell its characters), replacement characters, halves of pairs, controls. */
  meaningless: number
}

const WRITTEN = /\S/gu
const MEANINGLESS = /[\p{Co}\p{Cs}\u{FFFD}]|(?!\s)\p{Cc}/gu

const count = (text: string, sign: RegExp): number => {
  let found = 0
  for (const _match of matchesOf(text, sign)) found++
  return found
}

/** How much of a text can be understood at all. What is no white space is written; a soft hyphen is, too. */
export const legibilityOf = (text: string): Legibility => ({
  characters: count(text, WRITTEN),
  meaningless: count(text, MEANINGLESS),
})
