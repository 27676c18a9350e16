import { type Because, told } from '@plangraph/figures'
import type { ExtractedFinding, ReadDocument, StructuredDocument, UnreadPart } from '../model/index.js'
import { isOfPage } from '../read/scans/pictures-of.js'
import { evidenceOf } from './evidence.js'

/** What adds what recognises text in pictures. */
const command = 'npm run ocr:install'

/**
 * One finding for every part of the file that its reader could not read: figures may be missing there. Pictures whose text
 * could be recognised are one together, which says how many there are and what it takes.
 */
export function unreadParts(read: ReadDocument, { sections }: StructuredDocument): ExtractedFinding[] {
  const isPicture = (part: UnreadPart) => part.picture !== undefined && !isOfPage(part)
  const pictures = read.unread.filter(isPicture)
  const because: Because = { code: 'pictures-need-ocr', args: { count: pictures.length, command } }
  const parts = read.unread.flatMap((part): UnreadPart[] => {
    if (!isPicture(part)) return [part]
    return part === pictures[0] ? [{ ...part, because }] : []
  })
  return parts.map(({ because: { code, args }, start, end }) => {
    const section = sections.findLastIndex((candidate) => candidate.start <= start)
    return {
      kind: 'UNREAD_PART',
      severity: 'WARNING',
      ...told(code, args),
      section: section < 0 ? null : section,
      table: null,
      row: null,
      evidence: evidenceOf(read, start, end),
    }
  })
}
