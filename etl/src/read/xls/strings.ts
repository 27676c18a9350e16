import { raised } from '../raised.js'
import type { RecordReader } from './record-reader.js'

/** How a font prints what is in it. */
export interface Font {
  struck: boolean
  superscript: boolean
}

/** A string of a cell. */
export interface XlsString {
  /** Without what is struck out; raised digits are raised. */
  text: string
  /** The runs with a font of their own, whatever that of the cell. */
  ownStyled: string
}

interface Run {
  from: number
  font: number
}

const [isWide, hasPhonetics, hasRuns] = [0x01, 0x04, 0x08]

/** A string with its runs (MS-XLS 2.5.293); length: its characters, where they are told before it. */
export function readString(reader: RecordReader, fonts: readonly Font[], length = reader.number16()): XlsString {
  const flags = reader.byte()
  const runCount = (flags & hasRuns) === 0 ? 0 : reader.number16()
  const phonetics = (flags & hasPhonetics) === 0 ? 0 : reader.number32()
  const text = reader.characters(length, (flags & isWide) !== 0)
  const runs = readRuns(reader, runCount)
  reader.skip(phonetics)
  return styled(text, runs, fonts)
}

export function readRuns(reader: RecordReader, count: number): Run[] {
  const runs: Run[] = []
  while (runs.length < count && !reader.ended) runs.push({ from: reader.number16(), font: reader.number16() })
  return runs
}

/** A text in the fonts of its runs; what comes before the first has that of the cell. */
export function styled(text: string, runs: readonly Run[], fonts: readonly Font[]): XlsString {
  const first = text.slice(0, runs[0]?.from)
  const own = runs
    .map(({ from, font }, i) => printed(text.slice(from, runs[i + 1]?.from), fontOf(fonts, font)))
    .join('')
  return { text: first + own, ownStyled: own }
}

/** No font has the number 4 (MS-XLS 2.5.129). */
export const fontOf = (fonts: readonly Font[], number: number): Font | undefined =>
  fonts[number > 4 ? number - 1 : number]

const printed = (text: string, font: Font | undefined): string =>
  font?.struck ? '' : font?.superscript ? raised(text) : text
