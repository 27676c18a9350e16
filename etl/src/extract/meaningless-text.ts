import { legibilityOf, told } from '@plangraph/figures'
import type { ExtractedFinding, ReadDocument } from '../model/index.js'
import { evidenceOf } from './evidence.js'

/** One in so many characters that mean nothing is more than the bullets of a list. */
const RARE = 200

const holdsMeaningless = (text: string): boolean => legibilityOf(text).meaningless > 0

/** A text of which a part means nothing: one finding, at the first line that has such characters. */
export function meaninglessText(read: ReadDocument): ExtractedFinding[] {
  const { characters, meaningless } = legibilityOf(read.text)
  if (meaningless * RARE < characters) return []
  const line = read.lines.find(({ start, end }) => holdsMeaningless(read.text.slice(start, end)))
  if (line === undefined) return []
  return [
    {
      kind: 'SUSPECT_TEXT',
      severity: 'WARNING',
      ...told('characters-without-meaning', { meaningless, characters }),
      section: null,
      table: null,
      row: null,
      evidence: evidenceOf(read, line.start, line.end),
    },
  ]
}
