import type { PDFDocumentProxy } from 'pdfjs-dist'
import { fail, ok, type ReadDocument, type Result } from '../../model/index.js'
import { documentBlocks } from './blocks.js'
import { withPdf } from './open-pdf.js'
import { layOut, type PageLayout } from './page-layout.js'
import { readPageMarks } from './page-marks.js'
import { writeText } from './write-text.js'

const mostPages = 2_000
const mostCharacters = 4_000_000

/** Reads a PDF: lines with their places, paragraphs told by the page's geometry, tables by their lines. */
export async function readPdf(fileName: string, bytes: Uint8Array): Promise<Result<ReadDocument>> {
  return withPdf(fileName, bytes, async (pdf) => {
    const pages = await readPages(fileName, pdf)
    if (!pages.ok) return pages
    const written = writeText(documentBlocks(pages.value))
    if (written.lines.length === 0)
      return fail('NEEDS_OCR', `${fileName} holds no characters, only images: recognise its text first (OCR).`)
    return ok({ version: 2, format: 'pdf', ...written, unread: [], pageCount: pdf.numPages })
  })
}

async function readPages(fileName: string, pdf: PDFDocumentProxy): Promise<Result<PageLayout[]>> {
  const tooLarge = (what: string) =>
    fail('TOO_LARGE', `${fileName} has ${what}: no plan has as many. Split it and ingest the plan's part.`)
  if (pdf.numPages > mostPages) return tooLarge(`${pdf.numPages} pages (at most ${mostPages} are read)`)
  const pages: PageLayout[] = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const marks = await readPageMarks(page)
    page.cleanup()
    characters += marks.glyphs.length
    if (characters > mostCharacters) return tooLarge(`more than ${mostCharacters} characters`)
    pages.push(layOut(number, marks))
  }
  return ok(pages)
}
