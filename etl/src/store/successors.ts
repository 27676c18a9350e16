import { groupBy } from '@plangraph/figures'
import { foldText } from '../model/fold-text.js'
import type { Succession } from './former-ids.js'
import type {
  CitationRow,
  EvidenceRow,
  FindingEvidenceRow,
  FindingRow,
  ObservationRow,
  SectionRow,
  TableRow,
  TargetRow,
  TaskRow,
} from './row-types.js'

/** The rows of a document that have ids of their own, with the words that prove them. */
export interface IdentifiedRows {
  sections: readonly SectionRow[]
  tables: readonly TableRow[]
  evidence: readonly EvidenceRow[]
  tasks: readonly TaskRow[]
  observations: readonly ObservationRow[]
  targets: readonly TargetRow[]
  citations: readonly Pick<CitationRow, 'id'>[]
  findings: readonly FindingRow[]
  findingEvidence: readonly FindingEvidenceRow[]
}

/** A row as far as it is recognised: by its keys, the surest first. */
interface Recognised {
  type: string
  id: string
  keys: readonly string[]
  /** Of a figure: what it prints for when, its name and the words that prove it. */
  figure?: { printed: string; year: number | null; name: string; words: string }
}

const key = (...parts: readonly unknown[]): string => JSON.stringify(parts)

/**
 * What has the place of rows that are gone: rows that hold the same words, name, year. Rows of both sides are told apart by
 * what they hold, never by their ids, so that it does not matter how these were made. Pure.
 */
export function successors(before: IdentifiedRows, after: IdentifiedRows): Succession[] {
  const kinds = [figuresOf, sectionsOf, tablesOf, tasksOf, citationsOf, findingsOf]
  return kinds.flatMap((recognise) => successorsAmong(recognise(before), recognise(after)))
}

function successorsAmong(before: readonly Recognised[], after: readonly Recognised[]): Succession[] {
  const had = new Set(before.map(({ id }) => id))
  const has = new Set(after.map(({ id }) => id))
  const free = new Set(after.filter(({ id }) => !had.has(id)))
  let gone = before.filter(({ id }) => !has.has(id))
  const found: Succession[] = []
  const levels = Math.max(0, ...gone.map(({ keys }) => keys.length))
  // First each takes one that nobody else has; then several rows may have become one.
  for (const candidates of [free, new Set(after)]) {
    for (let level = 0; level < levels && gone.length > 0; level++) {
      const keyed = [...candidates].filter(({ keys }) => level < keys.length)
      const byKey = groupBy(keyed, ({ keys }) => keys[level] ?? '')
      gone = gone.filter(({ type, id, keys }) => {
        const [next] = byKey.get(keys[level] ?? '') ?? []
        if (next === undefined) return true
        found.push({ type, id, currentType: next.type, currentId: next.id })
        if (candidates === free) {
          free.delete(next)
          byKey.get(keys[level] ?? '')?.shift()
        }
        return false
      })
    }
  }
  return [...found, ...gone.flatMap((row) => withinWords(row, after))]
}

/**
 * The figure of the same number and year whose words hold those of one that is gone, or are held by them, if only one does, or only
 * one with a name like its own.
 */
function withinWords({ type, id, figure }: Recognised, after: readonly Recognised[]): Succession[] {
  if (figure === undefined) return []
  const near = after.filter(
    ({ figure: other }) =>
      other !== undefined &&
      other.printed === figure.printed &&
      other.year === figure.year &&
      holds(other.words, figure.words),
  )
  const named = near.filter((other) => holds(other.figure?.name ?? '', figure.name))
  const [next, ...others] = named.length > 0 ? named : near
  return next === undefined || others.length > 0 ? [] : [{ type, id, currentType: next.type, currentId: next.id }]
}

const holds = (a: string, b: string): boolean => a.includes(b) || b.includes(a)

function figuresOf({ targets, observations, evidence }: IdentifiedRows): Recognised[] {
  const quote = quotesOf(evidence)
  const recognise = (type: string) => (row: TargetRow | ObservationRow) => {
    const { indicatorName, year, printed, regionCode } = row
    const [name, words] = [foldText(indicatorName), quote.get(row.id) ?? '']
    const keys = [
      key(type, 'status' in row ? row.status : '', name, year, printed, regionCode, words),
      key(name, year, printed, words),
      key(year, printed, words),
      key(printed, words),
      key(name, year, printed),
      key(type, name, year),
    ]
    return { type, id: row.id, ordinal: row.ordinal, keys, figure: { printed, year, name, words } }
  }
  return [...targets.map(recognise('Target')), ...observations.map(recognise('Observation'))].sort(
    (a, b) => a.ordinal - b.ordinal,
  )
}

const quotesOf = (evidence: readonly EvidenceRow[]): Map<string, string> =>
  new Map(evidence.map(({ id, quote }) => [id, foldText(quote)]))

const byOrdinal = <Row extends { ordinal: number }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => a.ordinal - b.ordinal)

const sectionsOf = ({ sections }: IdentifiedRows): Recognised[] =>
  byOrdinal(sections).map(({ id, number, label, title, charStart }) => ({
    type: 'Section',
    id,
    keys: [key(number, label, title), key(label, title), key(charStart)],
  }))

const tablesOf = ({ tables }: IdentifiedRows): Recognised[] =>
  byOrdinal(tables).map(({ id, label, title, rows, charStart }) => ({
    type: 'Table',
    id,
    keys: [key(label, title, rows), key(rows), key(label, title), key(charStart)],
  }))

const tasksOf = ({ tasks }: IdentifiedRows): Recognised[] =>
  byOrdinal(tasks).map(({ id, number, text }) => ({ type: 'Task', id, keys: [key(number, text), key(text)] }))

function citationsOf({ citations, evidence }: IdentifiedRows): Recognised[] {
  const proof = new Map(evidence.map((row) => [row.id, row]))
  return citations.map(({ id }) => {
    const { quote = id, charStart = null } = proof.get(id) ?? {}
    return { type: 'Citation', id, keys: [key(quote, charStart), key(foldText(quote))] }
  })
}

function findingsOf({ findings, findingEvidence, evidence }: IdentifiedRows): Recognised[] {
  const quote = quotesOf(evidence)
  const words = new Map<string, string[]>()
  for (const { findingId, evidenceId } of findingEvidence)
    words.set(findingId, [...(words.get(findingId) ?? []), quote.get(evidenceId) ?? ''].sort())
  return byOrdinal(findings).map(({ id, kind, message, rowLabel }) => {
    const about = words.get(id) ?? []
    const byWords = about.length > 0 ? [key(kind, about)] : []
    return {
      type: 'Finding',
      id,
      keys: [key(kind, message, rowLabel, about), ...byWords, key(kind, message, rowLabel)],
    }
  })
}
