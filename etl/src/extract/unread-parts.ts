import { told } from '@plangraph/figures'
import type { ExtractedFinding, ReadDocument, StructuredDocument } from '../model/index.js'
import { evidenceOf } from './evidence.js'

/** One finding for every part of the file that its reader could not read: figures may be missing there. */
export const unreadParts = (read: ReadDocument, { sections }: StructuredDocument): ExtractedFinding[] =>
  read.unread.map(({ because, start, end }) => {
    const section = sections.findLastIndex((candidate) => candidate.start <= start)
    return {
      kind: 'UNREAD_PART',
      severity: 'WARNING',
      ...told(because.code, because.args),
      section: section < 0 ? null : section,
      table: null,
      row: null,
      evidence: evidenceOf(read, start, end),
    }
  })
