import type { Because } from '@plangraph/figures'
import { fail, ok, type ReadDocument, type Result } from '../../model/index.js'
import { openArchive } from '../docx/archive.js'
import { tooLarge } from '../docx/refusals.js'
import { documentBlocks } from '../pdf/blocks.js'
import { layOut } from '../pdf/page-layout.js'
import type { PageMarks } from '../pdf/page-marks.js'
import { pageNames } from '../pdf/page-names.js'
import { repairGlyphs } from '../pdf/repair-glyphs.js'
import { imageContent } from '../pdf/unread-images.js'
import { writeText } from '../pdf/write-text.js'
import type { Reader } from '../reader.js'
import { partNames } from '../zip/names.js'
import { readPages } from './package.js'
import { pageMarks } from './page-marks.js'

const mostCharacters = 4_000_000

/**
 * Reads an OFD document (GB/T 33190), as offices publish them beside PDF: characters and rulings where they are printed,
 * from which lines, columns and tables are made as of a PDF. Seals, annotations and signatures are not read.
 */
export async function readOfd(fileName: string, bytes: Uint8Array): Promise<Result<ReadDocument>> {
  const archive = await openArchive(fileName, bytes)
  if (!archive.ok) return archive
  const pages = await readPages(fileName, archive.value)
  if (!pages.ok) return pages
  const marks = pages.value.map(pageMarks)
  const characters = marks.reduce((sum, { glyphs }) => sum + glyphs.length, 0)
  if (characters > mostCharacters) return tooLarge(fileName, `it prints more than ${mostCharacters} characters`)
  const images = marks.map(imageContent)
  const scanned = images.flatMap((content, i) => (content === 'page' ? [i + 1] : []))
  if (scanned.length > 0 && characters < 40 * marks.length)
    return fail(
      'NEEDS_OCR',
      `${fileName} holds images instead of text on ${pageNames(scanned)}: recognise its text first (OCR).`,
    )
  if (characters === 0)
    return fail('EMPTY', `${fileName} holds no text on any of its ${marks.length} page(s): get the file again.`)
  const layouts = marks.map((page: PageMarks, i) =>
    layOut(i + 1, { ...page, glyphs: repairGlyphs(page.glyphs).glyphs }),
  )
  const written = writeText(
    documentBlocks(
      layouts,
      images.flatMap((content, i) => unreadOf(content, i + 1)),
    ),
  )
  return ok({ version: 2, format: 'ofd', ...written, pageCount: marks.length })
}

function unreadOf(content: ReturnType<typeof imageContent>, page: number): { page: number; because: Because }[] {
  if (content === 'none') return []
  return [{ page, because: { code: content === 'page' ? 'page-is-image' : 'page-holds-image', args: { page } } }]
}

export const ofdReader: Reader = {
  format: 'ofd',
  version: '1',
  accepts: (bytes) => partNames(bytes).includes('ofd.xml'),
  read: readOfd,
}
