import type { ChangeCause, ChangeKind } from '@plangraph/database'
import { truncate } from '@plangraph/figures'

/** A change as the database tells it, with the title of its document. */
export interface StoredChange {
  at: Date
  cause: ChangeCause
  run: string | null
  startedBy: string | null
  /** The reason that was given for it, if any. */
  why: string | null
  kind: ChangeKind
  rowType: string
  name: string
  title: string | null
  fields: readonly (readonly [field: string, before: string | null, after: string | null])[]
}

const SIGN: Readonly<Record<ChangeKind, string>> = { ADDED: '+', CHANGED: '~', REMOVED: '−' }

const CAUSE: Readonly<Record<ChangeCause, string>> = {
  NEW_FILE: 'new file',
  NEW_RULES: 'new rules',
  NEW_CATALOGUE: 'new catalogue',
  CORRECTION: 'correction',
  WITHDRAWAL: 'withdrawal',
  REVIEW: 'review',
}

/** Changes in their order, under a line for each run and cause and one for each document. */
export function changesText(changes: readonly StoredChange[], columns: number): string {
  const lines: string[] = []
  let [at, document] = ['', '']
  for (const change of changes) {
    // A run that takes minutes has one line, with the time of its first change.
    const heading = headingOf(change)
    const here = change.run === null ? heading : `${change.run} ${change.cause}`
    if (here !== at) lines.push(...(lines.length > 0 ? [''] : []), heading)
    if (here !== at) document = ''
    at = here
    const title = change.title ?? ''
    if (title !== document && title !== '') lines.push(`  ${title}`)
    document = title
    lines.push(...changeLines(change).map((line) => truncate(line, columns)))
  }
  return lines.join('\n')
}

const headingOf = ({ at, cause, run, startedBy, why }: StoredChange): string => {
  const by = startedBy === null ? '' : `, started by ${startedBy}`
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC: ${CAUSE[cause]}${run === null ? '' : ` (run ${run}${by})`}${why === null ? '' : `: ${why}`}`
}

function changeLines({ kind, rowType, name, fields }: StoredChange): string[] {
  const what = rowType === 'Document' ? 'the document' : `${KIND[rowType] ?? rowType} ${name}`
  const brief = BRIEF[rowType] ?? []
  const shown = fields.filter(([field]) => (kind === 'CHANGED' ? field !== 'messageZh' : brief.includes(field)))
  const width = Math.max(...shown.map(([field]) => field.length))
  return [
    `    ${SIGN[kind]} ${what}`,
    ...shown.map(([field, before, after]) => `        ${field.padEnd(width)}  ${valuesOf(kind, before, after)}`),
  ]
}

const KIND: Readonly<Record<string, string>> = {
  Target: 'goal',
  Observation: 'result',
  TargetLink: 'link',
  Finding: 'finding',
  FindingReview: 'review of the finding',
  Correction: 'correction of',
  Indicator: 'indicator',
  Region: 'region',
}

/** What is told of a row that came or went: all of it would hide the others. */
const BRIEF: Readonly<Record<string, readonly string[]>> = {
  Document: ['documentNumber', 'issuedOn'],
  Target: ['printed', 'unit', 'quote'],
  Observation: ['printed', 'unit', 'quote'],
  Correction: ['field', 'quote', 'expects', 'becomes', 'why', 'by'],
  FindingReview: ['state', 'note', 'by'],
}

const NONE = '(none)'

const valuesOf = (kind: ChangeKind, before: string | null, after: string | null): string =>
  kind === 'CHANGED' ? `${before ?? NONE} → ${after ?? NONE}` : (after ?? before ?? NONE)
