import { fail, type ReadDocument, type Result } from '../../model/index.js'
import { INSTALL_OCR } from './packages.js'

/** The failure of a file without text that holds pictures; null for one without pictures. */
export function needsOcr(fileName: string, { unread }: ReadDocument): Result<never> | null {
  const pictures = unread.flatMap(({ picture }) => picture ?? [])
  if (pictures.length === 0) return null
  const message = `${fileName} holds ${pictures.length} picture(s) instead of text: run \`${INSTALL_OCR}\` once, which adds what recognises it (OCR), then ingest it again.`
  const needed = fail('NEEDS_OCR', message)
  return needed.ok ? needed : { ...needed, failure: { ...needed.failure, pages: pictures } }
}
