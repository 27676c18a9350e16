import type { Line, ReadDocument } from '../../model/index.js'
import type { RecognisedGlyph } from './glyphs.js'

const thousandth = (certainty: number) => Math.round(certainty * 1000) / 1000
const tenth = (points: number) => Math.round(points * 10) / 10

/** A page with those of its glyphs that its lines were made of and that were recognised in a picture. */
interface RecognisedGlyphs {
  number: number
  recognised: readonly RecognisedGlyph[]
}

/**
 * What was read, with how certain each character of a picture is. Lines are made of glyphs as those of other pages are,
 * which know of no certainty: a character is found among the glyphs by its place.
 */
export function withCertainties(read: ReadDocument, pages: readonly RecognisedGlyphs[]): ReadDocument {
  const scanned = pages.filter(({ recognised }) => recognised.length > 0)
  if (scanned.length === 0) return read
  const glyphs = new Map(scanned.map(({ number, recognised }) => [number, byPlace(recognised)]))
  const lines = read.lines.map((line) => {
    const found = glyphs.get(line.page ?? 0)
    return found === undefined || line.place === null ? line : certainLine(read.text, line, found)
  })
  return { ...read, lines }
}

/** Glyphs by character and left edge. */
function byPlace(glyphs: readonly RecognisedGlyph[]): Map<string, RecognisedGlyph[]> {
  const found = new Map<string, RecognisedGlyph[]>()
  for (const glyph of glyphs) {
    const key = `${glyph.text} ${tenth(glyph.left)}`
    const same = found.get(key)
    if (same) same.push(glyph)
    else found.set(key, [glyph])
  }
  return found
}

function certainLine(text: string, line: Line, glyphs: ReadonlyMap<string, readonly RecognisedGlyph[]>): Line {
  const { place, start, end } = line
  if (place === null) return line
  const certainty = Array.from({ length: end - start }, (_, i) => {
    const char = text[start + i] as string
    // White space between characters is no character that anybody recognised.
    if (char === ' ') return null
    const there = glyphs.get(`${char} ${place.edges[i]}`) ?? []
    const own = there.filter(({ baseline }) => baseline > place.top && baseline < place.bottom + 1)
    // A character that is not found among those of the picture is as uncertain as can be.
    return own.length === 0 ? 0 : thousandth(Math.min(...own.map((glyph) => glyph.certainty)))
  })
  // Beside a picture, the file has lines of its own.
  if (!certainty.some((one) => one)) return line
  return { ...line, place: { ...place, certainty: certainty.map((one) => one ?? 1) } }
}
