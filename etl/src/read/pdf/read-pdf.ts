import type { Because } from '@plangraph/figures'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { fail, ok, type ReadDocument, type Result } from '../../model/index.js'
import { withCertainties } from '../scans/certainties.js'
import type { RecognisedGlyph } from '../scans/glyphs.js'
import { withRecognised } from '../scans/merged-marks.js'
import { pagesNeedOcr } from '../scans/needs-ocr.js'
import { INSTALL_OCR } from '../scans/packages.js'
import type { RecognisedPage } from '../scans/scanned-file.js'
import { leavesOf } from '../scans/spread.js'
import type { Column } from './aligned-columns.js'
import { documentBlocks } from './blocks.js'
import { damaged, damageOf, withPdf } from './open-pdf.js'
import { layOut, type PageLayout } from './page-layout.js'
import { type PageMarks, readPageMarks } from './page-marks.js'
import { pageNames } from './page-names.js'
import { type RepairedGlyphs, repairGlyphs } from './repair-glyphs.js'
import type { Glyph } from './text-cursor.js'
import { type ImageContent, imageContent, imageReasons } from './unread-images.js'
import { writeText } from './write-text.js'

const mostPages = 2_000
const mostCharacters = 4_000_000

interface ReadPage {
  number: number
  /** One, but of a scanned spread two. */
  layouts: PageLayout[]
  images: ImageContent
  characters: number
  /** Characters that no one knows what they are. */
  lost: number
  /** Why pdf.js can't read it, or null. */
  damage: string | null
  /** Cells of tables in its pictures in which something could not be recognised. */
  unreadCells: number
  recognised: RecognisedGlyph[]
}

/**
 * Reads a PDF: lines with their places, paragraphs recognised by the page's geometry, tables by their lines.
 *
 * @param recognised what was recognised on pages that are pictures or hold some
 */
export async function readPdf(
  fileName: string,
  bytes: Uint8Array,
  recognised: readonly RecognisedPage[] = [],
): Promise<Result<ReadDocument>> {
  return withPdf(fileName, bytes, async (pdf) => {
    const pages = await readPages(fileName, pdf, recognised)
    if (!pages.ok) return pages
    const problem = unreadable(fileName, pages.value)
    if (problem) return problem
    const layouts = pages.value.flatMap((page) => page.layouts)
    const written = writeText(documentBlocks(layouts, pages.value.flatMap(unreadOf)))
    return ok(withCertainties({ version: 2, format: 'pdf', ...written, pageCount: pdf.numPages }, pages.value))
  })
}

async function readPages(
  fileName: string,
  pdf: PDFDocumentProxy,
  recognised: readonly RecognisedPage[],
): Promise<Result<ReadPage[]>> {
  const tooLarge = (what: string) =>
    fail('TOO_LARGE', `${fileName} has ${what}: no plan has as many. Split it and ingest the part that is the plan.`)
  if (pdf.numPages > mostPages) return tooLarge(`${pdf.numPages} pages, at most ${mostPages} are read`)
  const pages: ReadPage[] = []
  const layers = await pdf.getOptionalContentConfig()
  const isLayerShown = (layer: unknown) => layers.isVisible(layer)
  let total = 0
  let columns: readonly Column[] | null = null
  for (let number = 1; number <= pdf.numPages; number++) {
    const own = await marksOf(pdf, number, isLayerShown)
    const scan = recognised.find(({ page }) => page === number)?.marks
    const marks = scan ? withRecognised(own, scan, isUnknown(repairGlyphs(own.glyphs))) : { ...own, recognised: [] }
    const { glyphs, lost } = repairGlyphs(marks.glyphs)
    const characters = printed(glyphs)
    total += characters
    if (total > mostCharacters) return tooLarge(`more than ${mostCharacters} characters`)
    const layouts = leavesOf({ ...marks, glyphs }).map((leaf): PageLayout => {
      const layout = layOut(number, leaf, columns)
      columns = layout.columns
      return layout
    })
    pages.push({
      number,
      layouts,
      images: imageContent(marks),
      characters,
      lost,
      damage: own.damage,
      unreadCells: scan?.unreadCells ?? 0,
      recognised: marks.recognised,
    })
  }
  return ok(pages)
}

const printed = (glyphs: readonly Glyph[]): number => glyphs.filter(({ text }) => text !== ' ').length

/** Of how many of a page's characters its fonts may say nothing. */
const MOST_LOST = 0.02
const isUnknown = ({ glyphs, lost }: RepairedGlyphs): boolean => lost > MOST_LOST * printed(glyphs)

/** A damaged page is left out, the others are read. */
async function marksOf(
  pdf: PDFDocumentProxy,
  number: number,
  isLayerShown: (layer: unknown) => boolean,
): Promise<PageMarks & { damage: string | null }> {
  try {
    const page = await pdf.getPage(number)
    const marks = await readPageMarks(page, isLayerShown)
    page.cleanup()
    return { ...marks, damage: null }
  } catch (error) {
    return { width: 0, height: 0, glyphs: [], rulings: [], images: [], damage: damageOf(error) }
  }
}

/** Why a file yields no text worth reading, or null. */
function unreadable(fileName: string, pages: readonly ReadPage[]): Result<never> | null {
  const count = (of: 'characters' | 'lost') => pages.reduce((sum, page) => sum + page[of], 0)
  const damage = pages.every((page) => page.damage !== null) ? pages[0]?.damage : undefined
  if (damage) return damaged(fileName, damage)
  const scanned = pagesNeedOcr(fileName, pages)
  if (scanned) return scanned
  if (count('characters') === 0)
    return fail(
      'EMPTY',
      `${fileName} holds no text on any of its ${pages.length} page(s): check that it was saved completely.`,
    )
  if (count('lost') > 0.2 * count('characters')) {
    const numbers = pages.flatMap((page) => (page.lost > 0 ? page.number : []))
    const message = `${fileName} does not tell which characters its fonts print on ${pageNames(numbers)}: print it to a new PDF or take another format of it, or run \`${INSTALL_OCR}\` once, which adds what recognises them in a picture of the page (OCR), then ingest it again.`
    return { ok: false, failure: { kind: 'WRONG_ENCODING', message, pages: numbers } }
  }
  return null
}

function unreadOf({
  number: page,
  images,
  characters,
  lost,
  damage,
  unreadCells,
}: ReadPage): { page: number; because: Because }[] {
  const reasons: Because[] = []
  if (damage !== null) reasons.push({ code: 'page-damaged', args: { page } })
  reasons.push(...imageReasons(page, images, unreadCells))
  if (lost > MOST_LOST * characters) reasons.push({ code: 'characters-unknown', args: { page, count: lost } })
  return reasons.map((because) => ({ page, because }))
}
