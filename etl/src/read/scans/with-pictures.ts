import type { ReadDocument, UnreadPart } from '../../model/index.js'
import { joinDocuments, movedBy } from '../join-documents.js'
import { documentBlocks } from '../pdf/blocks.js'
import { layOut } from '../pdf/page-layout.js'
import { writeText } from '../pdf/write-text.js'
import { withCertainties } from './certainties.js'
import { areText } from './merged-marks.js'
import type { RecognisedMarks } from './recognise.js'
import type { RecognisedPage } from './scanned-file.js'

/**
 * What was read of a file without pages, with what was recognised in its pictures where they stand: those of tables or of much
 * text. Others are maps and photographs, whose words are no text.
 */
export function withPictures(read: ReadDocument, recognised: readonly RecognisedPage[]): ReadDocument {
  const marks = new Map(recognised.map((picture) => [picture.page, picture.marks]))
  const found = read.unread.flatMap((part) => {
    const own = part.picture === undefined ? undefined : marks.get(part.picture)
    return own ? [{ part, marks: own }] : []
  })
  const rest = { ...read, unread: read.unread.filter((part) => !found.some((one) => one.part === part)) }
  // From the last to the first, so that places before them stay.
  return found.reduceRight((whole, { part, marks: own }) => {
    return areText(own.glyphs, own.rulings) ? inserted(whole, textOf(own), placeAfter(whole, part)) : whole
  }, rest)
}

/** A picture as the text that it shows, with the places of its characters in it. */
function textOf(marks: RecognisedMarks): ReadDocument {
  const layout = layOut(1, { ...marks, images: [] })
  const written = writeText(documentBlocks([layout], []))
  const read = withCertainties({ version: 2, format: 'pdf', ...written, pageCount: null }, [
    { number: 1, recognised: marks.glyphs },
  ])
  const { start, end } = read.lines.at(-1) ?? { start: 0, end: 0 }
  const because = { code: 'picture-cells-not-recognised', args: { count: marks.unreadCells } } as const
  return {
    ...read,
    lines: read.lines.map((line) => ({ ...line, page: null })),
    unread: marks.unreadCells > 0 ? [{ because, start, end }] : [],
  }
}

/** Behind the line, or the table, that a part follows. */
function placeAfter({ text, lines, grids }: ReadDocument, { end }: UnreadPart): number {
  if (end === 0 || lines.length === 0) return 0
  const table = grids.find((grid) => grid.start <= end && end <= grid.end)
  const lineEnd = text.indexOf('\n', table?.end ?? end)
  return lineEnd < 0 ? text.length : lineEnd + 1
}

/** A document with another one put into it where one of its lines begins. */
const inserted = (whole: ReadDocument, part: ReadDocument, at: number): ReadDocument => ({
  ...whole,
  ...joinDocuments([headOf(whole, at), part, tailOf(whole, at)].filter(({ text }) => text !== '')),
  format: whole.format,
})

const isBefore = (at: number) => (part: { start: number; end: number }) => part.end < at

function headOf(whole: ReadDocument, at: number): ReadDocument {
  const before = isBefore(at)
  const { lines, grids, unread } = whole
  return {
    ...whole,
    text: whole.text.slice(0, at),
    lines: lines.filter(before),
    grids: grids.filter(before),
    unread: unread.filter(before),
  }
}

function tailOf(whole: ReadDocument, at: number): ReadDocument {
  const before = isBefore(at)
  const { lines, grids, unread } = whole
  const behind = {
    ...whole,
    lines: lines.filter((line) => !before(line)),
    grids: grids.filter((grid) => !before(grid)),
    unread: unread.filter((part) => !before(part)),
  }
  return { ...behind, ...movedBy(behind, -at), text: whole.text.slice(at) }
}
