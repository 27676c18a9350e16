import { partOf, parts, type WordFile } from './word-file.js'

/** A stretch of text; from, to: its characters, counted from the document's first; at: its first byte. */
export interface Piece {
  from: number
  to: number
  at: number
  /** One byte a character, else two. */
  isNarrow: boolean
}

/** Documents that were saved fast for years have some thousands. */
const mostPieces = 100_000

/** The pieces that the text is put together from (MS-DOC 2.9.38, Clx). */
export function piecesOf(file: WordFile): Piece[] {
  const clx = partOf(file, parts.pieces)
  let at = 0
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1)
  if (at + 5 > clx.length || clx[at] !== 2) return []
  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
  const count = Math.min(Math.floor((table.length - 4) / 12), mostPieces)
  const pieces: Piece[] = []
  for (let i = 0; i < count; i++) {
    const [from, to] = [table.readUInt32LE(4 * i), table.readUInt32LE(4 * i + 4)]
    const place = table.readUInt32LE(4 * (count + 1) + 8 * i + 2)
    const isNarrow = (place & 0x40000000) !== 0
    const offset = place & 0x3fffffff
    // Pieces follow each other: one that does not is damaged, as is what comes after it.
    if (to < from || from !== (pieces.at(-1)?.to ?? 0)) break
    pieces.push({ from, to, at: isNarrow ? offset >> 1 : offset, isNarrow })
  }
  return pieces
}
