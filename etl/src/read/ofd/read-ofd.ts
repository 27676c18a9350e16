import { fail, ok, type ReadDocument, type Result } from '../../model/index.js'
import { openArchive } from '../docx/archive.js'
import { tooLarge } from '../docx/refusals.js'
import { documentBlocks } from '../pdf/blocks.js'
import { layOut } from '../pdf/page-layout.js'
import { repairGlyphs } from '../pdf/repair-glyphs.js'
import { type ImageContent, imageContent, imageReasons } from '../pdf/unread-images.js'
import { writeText } from '../pdf/write-text.js'
import { withCertainties } from '../scans/certainties.js'
import { type MergedMarks, withRecognised } from '../scans/merged-marks.js'
import { pagesNeedOcr } from '../scans/needs-ocr.js'
import type { RecognisedPage } from '../scans/scanned-file.js'
import { leavesOf } from '../scans/spread.js'
import { type OfdPage, readPages } from './package.js'
import { pageMarks } from './page-marks.js'

const mostCharacters = 4_000_000

/**
 * Reads an OFD document (GB/T 33190), as offices publish them beside PDF: characters and rulings where they are printed,
 * from which lines, columns and tables are made as of a PDF. Seals, annotations and signatures are not read.
 *
 * @param recognised what was recognised on pages that are pictures or hold some
 */
export async function readOfd(
  fileName: string,
  bytes: Uint8Array,
  recognised: readonly RecognisedPage[] = [],
): Promise<Result<ReadDocument>> {
  const archive = await openArchive(fileName, bytes)
  if (!archive.ok) return archive
  const printed = await readPages(fileName, archive.value)
  if (!printed.ok) return printed
  const pages = printed.value.map((page, i) => readPage(page, i + 1, recognised))
  const characters = pages.reduce((sum, page) => sum + page.characters, 0)
  if (characters > mostCharacters) return tooLarge(fileName, `it prints more than ${mostCharacters} characters`)
  const scanned = pagesNeedOcr(fileName, pages)
  if (scanned) return scanned
  if (characters === 0)
    return fail('EMPTY', `${fileName} holds no text on any of its ${pages.length} page(s): get the file again.`)
  const layouts = pages.flatMap(({ marks, number }) => leavesOf(marks).map((leaf) => layOut(number, leaf)))
  const written = writeText(documentBlocks(layouts, pages.flatMap(unreadOf)))
  const scans = pages.map(({ number, marks }) => ({ number, recognised: marks.recognised }))
  return ok(withCertainties({ version: 2, format: 'ofd', ...written, pageCount: pages.length }, scans))
}

interface ReadPage {
  number: number
  marks: MergedMarks
  images: ImageContent
  characters: number
  /** Cells of tables in its pictures in which something could not be recognised. */
  unreadCells: number
}

function readPage(page: OfdPage, number: number, recognised: readonly RecognisedPage[]): ReadPage {
  const scan = recognised.find((one) => one.page === number)?.marks
  const own = pageMarks(page)
  const merged = scan ? withRecognised(own, scan, false) : { ...own, recognised: [] }
  const marks = { ...merged, glyphs: repairGlyphs(merged.glyphs).glyphs }
  const unreadCells = scan?.unreadCells ?? 0
  return { number, marks, images: imageContent(marks), characters: marks.glyphs.length, unreadCells }
}

const unreadOf = ({ number: page, images, unreadCells }: ReadPage) =>
  imageReasons(page, images, unreadCells).map((because) => ({ page, because }))
