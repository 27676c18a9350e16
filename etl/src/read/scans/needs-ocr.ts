import { fail, type ReadDocument, type Result } from '../../model/index.js'
import { pageNames } from '../pdf/page-names.js'
import type { ImageContent } from '../pdf/unread-images.js'
import { INSTALL_OCR } from './packages.js'

/** What counts of a page for whether its file has text. */
interface ScannedPage {
  number: number
  images: ImageContent
  characters: number
}

/** The failure of a file of pages that are pictures, all of them or all but a few words; null for one that has text. */
export function pagesNeedOcr(fileName: string, pages: readonly ScannedPage[]): Result<never> | null {
  const scanned = pages.filter(({ images }) => images === 'page')
  const characters = pages.reduce((sum, page) => sum + page.characters, 0)
  if (scanned.length === 0 || (scanned.length < pages.length && characters >= 40 * pages.length)) return null
  const numbers = pages.flatMap(({ images, number }) => (images === 'none' ? [] : number))
  const names = pageNames(scanned.map(({ number }) => number))
  const message = `${fileName} holds images instead of text on ${names}: run \`${INSTALL_OCR}\` once, which adds what recognises it (OCR), then ingest it again.`
  return { ok: false, failure: { kind: 'NEEDS_OCR', message, pages: numbers } }
}

/** The failure of a file without text that holds pictures; null for one without pictures. */
export function needsOcr(fileName: string, { unread }: ReadDocument): Result<never> | null {
  const pictures = unread.flatMap(({ picture }) => picture ?? [])
  if (pictures.length === 0) return null
  const message = `${fileName} holds ${pictures.length} picture(s) instead of text: run \`${INSTALL_OCR}\` once, which adds what recognises it (OCR), then ingest it again.`
  const needed = fail('NEEDS_OCR', message)
  return needed.ok ? needed : { ...needed, failure: { ...needed.failure, pages: pictures } }
}
