import { normalizeNumber } from '../identity/normalize-number.js'
import { foldText } from '../model/fold-text.js'
import type { Correction } from './correction.js'

/** What tells a document from others. */
export interface NamedDocument {
  id: string
  title: string
  documentNumber: string | null
  regionCode: string | null
}

/** Whether a correction names a document, or is for all. Of links none is: they are between documents. */
export function concerns(correction: Correction, { id, title, documentNumber, regionCode }: NamedDocument): boolean {
  const { document, kind } = correction
  if (kind === 'LINK_WRONG') return false
  if (document === null) return true
  return (
    (document.id === null || document.id === id) &&
    (document.title === null || foldText(document.title) === foldText(title)) &&
    (document.number === null ||
      (documentNumber !== null && normalizeNumber(document.number) === normalizeNumber(documentNumber))) &&
    (document.region === null || document.region === regionCode)
  )
}
