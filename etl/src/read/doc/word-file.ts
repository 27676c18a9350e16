import type { CompoundFile } from './compound-file.js'

/** The parts of a Word 97–2003 document (MS-DOC) that its text and tables come from. */
export interface WordFile {
  main: Buffer
  table: Buffer
  /** What is too long for its place; empty where there is none. */
  data: Buffer
  /** Characters of each story, in the order that they follow each other in the text. */
  stories: { text: number; notes: number; endnotes: number; boxes: number; between: readonly number[] }
  encrypted: boolean
}

/** nFib of Word 97; the formats before are others. */
const word97 = 0x00c1

/** Null where the streams are missing or of a format before Word 97. */
export function wordFile(file: CompoundFile): WordFile | null {
  const main = file.stream('WordDocument')
  if (!main || main.length < 0x200 || main.readUInt16LE(0) !== 0xa5ec || main.readUInt16LE(2) < word97) return null
  const flags = main.readUInt16LE(0x0a)
  const table = file.stream((flags & 0x0200) !== 0 ? '1Table' : '0Table')
  if (!table) return null
  const count = (index: number) => Math.max(main.readInt32LE(0x40 + 4 * index), 0)
  const [text, notes, heads, macros, comments, endnotes, boxes] = [3, 4, 5, 6, 7, 8, 9].map(count) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return {
    main,
    table,
    data: file.stream('Data') ?? Buffer.alloc(0),
    stories: { text, notes, endnotes, boxes, between: [heads, macros, comments] },
    encrypted: (flags & 0x0100) !== 0,
  }
}

/** What the document's head says where a part is: the pair of its number (MS-DOC 2.5.6), cut to the table stream. */
export function partOf({ main, table }: WordFile, number: number): Buffer {
  const at = 0x9a + 8 * number
  if (at + 8 > main.length) return Buffer.alloc(0)
  const [from, length] = [main.readUInt32LE(at), main.readUInt32LE(at + 4)]
  return table.subarray(from, from + length)
}

/** Numbers of the parts. */
export const parts = { characters: 12, paragraphs: 13, pieces: 33, drawings: 40 } as const

/** A drawing is set behind the text (MS-DOC 2.9.71: places of four bytes, then 26 a drawing), so that its ground is unknown. */
export function hasDrawingsBehindText(file: WordFile): boolean {
  const drawings = partOf(file, parts.drawings)
  const count = Math.max(Math.floor((drawings.length - 4) / 30), 0)
  return Array.from({ length: count }, (_, i) => 4 * (count + 1) + 26 * i + 20).some(
    (at) => (drawings.readUInt16LE(at) & 0x4000) !== 0,
  )
}
