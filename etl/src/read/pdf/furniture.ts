import type { PageLayout } from './page-layout.js'
import type { PlacedLine } from './placed-line.js'

const folio =
  /^(?:[—–―－\-~·•\s]*(\d{1,4})[—–―－\-~·•\s]*|第\s*(\d{1,4})\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|(\d{1,4})\s*\/\s*\d{1,4}|[ivxIVX]{1,6})$/
const bareNumber = /^\d{1,4}$/

/** Part of the page's height, at its head and at its foot, where folios and running heads stand. */
const edge = 0.15

/** Lines that belong to the pages and not to the text: folios, and heads and feet that come again and again. */
export function pageFurniture(pages: readonly PageLayout[]): Set<PlacedLine> {
  const found = new Set<PlacedLine>()
  for (const line of folios(pages)) found.add(line)
  const repeated = new Map<string, PlacedLine[]>()
  for (const page of pages) {
    for (const line of edgeLines(page, found)) {
      const key = line.text.replace(/\d+/g, '0').replace(/\s/g, '')
      repeated.set(key, [...(repeated.get(key) ?? []), line])
    }
  }
  for (const lines of repeated.values()) for (const line of samePlace(lines)) found.add(line)
  return found
}

function folios(pages: readonly PageLayout[]): PlacedLine[] {
  const candidates = pages.flatMap((page) =>
    outermost(page).flatMap((line) => {
      const match = folio.exec(line.text)
      if (!match || !isAtEdge(line, page)) return []
      const printed = match[1] ?? match[2] ?? match[3]
      return [{ line, offset: printed === undefined ? null : Number(printed) - page.page }]
    }),
  )
  // A number by itself may be anything; the folios of a file count with its pages.
  const inStep = new Map<number | null, number>()
  for (const { offset } of candidates) inStep.set(offset, (inStep.get(offset) ?? 0) + 1)
  return candidates
    .filter(({ line, offset }) => !bareNumber.test(line.text) || (inStep.get(offset) ?? 0) >= 2)
    .map(({ line }) => line)
}

const isAtEdge = ({ top, bottom }: PlacedLine, { height }: PageLayout) =>
  bottom < edge * height || top > (1 - edge) * height

/** First and last line, where no table is above or below them. */
function outermost(page: PageLayout): PlacedLine[] {
  const [first, last] = [page.lines.at(0), page.lines.at(-1)]
  const above = (line: PlacedLine) => page.tables.every(({ rows }) => line.bottom <= (rows[0] ?? 0) + 1)
  const below = (line: PlacedLine) => page.tables.every(({ rows }) => line.top >= (rows.at(-1) ?? 0) - 1)
  const kept = first && above(first) ? [first] : []
  return last && last !== first && below(last) ? [...kept, last] : last === first && last && below(last) ? [last] : kept
}

/** Up to two lines at the head and at the foot that are apart from the text. */
function edgeLines(page: PageLayout, known: ReadonlySet<PlacedLine>): PlacedLine[] {
  const lines = page.lines.filter((line) => !known.has(line))
  const pitches = lines.slice(1).map((line, i) => line.baseline - (lines[i] as PlacedLine).baseline)
  const pitch = pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? 0
  const apart = (line: PlacedLine, neighbour: PlacedLine | undefined) =>
    neighbour === undefined ||
    Math.abs(line.baseline - neighbour.baseline) > 1.15 * pitch ||
    Math.abs(line.size - neighbour.size) > 0.15 * line.size
  const group = (ordered: readonly PlacedLine[]) => {
    const [first, second, third] = ordered
    if (!first || !isAtEdge(first, page)) return []
    if (apart(first, second))
      return second && isAtEdge(second, page) && apart(second, third) ? [first, second] : [first]
    return second && isAtEdge(second, page) && apart(second, third) ? [first, second] : []
  }
  return [...group(lines), ...group([...lines].reverse())]
}

/** Those of at least three lines of equal words that are at one height. */
function samePlace(lines: readonly PlacedLine[]): PlacedLine[] {
  const heights = lines.map((line) => line.baseline).sort((a, b) => a - b)
  const middle = heights[heights.length >> 1] ?? 0
  const placed = lines.filter((line) => Math.abs(line.baseline - middle) < 3)
  return placed.length >= 3 ? placed : []
}
