import type { FindingsOfKindQuery, FindingsOverviewQuery } from './findings.generated.js'

/** Kinds of findings by what they put in doubt: figures first, then texts, then what is not here. */
export const KINDS = [
  'DISCREPANCY',
  'IMPLAUSIBLE_FIGURE',
  'LOOSER_THAN_UPSTREAM',
  'WEAKER_THAN_BASE',
  'OUTDATED_UPSTREAM',
  'PARTS_EXCEED_WHOLE',
  'INCOMPLETE_ROW',
  'UNCLEAR_FIGURE',
  'CORRECTION_STALE',
  'SOURCE_CONFLICT',
  'ROWS_LOST',
  'UNREAD_PART',
  'SUSPECT_TEXT',
  'MISSING_UPSTREAM',
  'UNMATCHED_INDICATOR',
] as const

/** What a person who looked at a finding may have said of it. */
export const STATES = ['OPEN', 'ACCEPTED', 'FIXED', 'WRONG'] as const

export type Kind = (typeof KINDS)[number]
export type Finding = FindingsOfKindQuery['findings']['nodes'][number]

/** Findings of a kind, with how many there are. */
export interface KindFindings {
  kind: Kind
  total: number
  findings: Finding[]
}

/** The findings of each kind that there are any of. */
export function byKind(answer: FindingsOverviewQuery): KindFindings[] {
  const {
    discrepancy,
    implausible,
    looser,
    weaker,
    outdated,
    parts,
    incomplete,
    unclear,
    stale,
    conflict,
    lost,
    unread,
    suspect,
    missing,
    unmatched,
  } = answer
  const lists = {
    DISCREPANCY: discrepancy,
    IMPLAUSIBLE_FIGURE: implausible,
    LOOSER_THAN_UPSTREAM: looser,
    WEAKER_THAN_BASE: weaker,
    OUTDATED_UPSTREAM: outdated,
    PARTS_EXCEED_WHOLE: parts,
    INCOMPLETE_ROW: incomplete,
    UNCLEAR_FIGURE: unclear,
    CORRECTION_STALE: stale,
    SOURCE_CONFLICT: conflict,
    ROWS_LOST: lost,
    UNREAD_PART: unread,
    SUSPECT_TEXT: suspect,
    MISSING_UPSTREAM: missing,
    UNMATCHED_INDICATOR: unmatched,
  }
  return KINDS.map((kind) => ({ kind, total: lists[kind].totalCount, findings: lists[kind].nodes })).filter(
    ({ total }) => total > 0,
  )
}

/** Each once, whatever it is known by: a row of a table and a sentence of one document are told the same thing of. */
const once = <Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Thing[] => [
  ...new Map(things.map((thing) => [keyOf(thing), thing])).values(),
]

/** Findings of the same words as one, with the words, figures and documents of all; a row with base and goal stands once. */
export function merged(findings: readonly Finding[]): Finding[] {
  const known = new Map<string, Finding>()
  for (const finding of findings) {
    const { documents, targets, evidence } = known.get(`${finding.state} ${finding.why.en}`) ?? {
      documents: [],
      targets: [],
      evidence: [],
    }
    known.set(`${finding.state} ${finding.why.en}`, {
      ...finding,
      documents: once([...documents, ...finding.documents], ({ id }) => id),
      targets: once([...targets, ...finding.targets], ({ id }) => id),
      evidence: once([...evidence, ...finding.evidence], ({ quote, spans }) => `${quote} ${spans[0]?.page}`),
    })
  }
  return [...known.values()]
}
