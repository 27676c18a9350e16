import type { Because } from '@plangraph/figures'
import type { Known } from './correction.js'
import { FIELDS } from './fields.js'
import { type Expectation, type Found, findAgain, findFigure, type ReadFigures } from './find-figure.js'

/** What corrections say of one figure. */
export interface FigureEdit {
  none: Known<'NOT_A_FIGURE'>[]
  fields: Map<string, Known<'FIELD'>>
  indicator: Known<'INDICATOR'> | null
}

/** The edits of each figure by its index, and what is settled before any is made. */
export interface Edits {
  byFigure: Map<number, FigureEdit>
  settled: Settled
}

/** What came of corrections, by id: why one is stale (null: it was applied), and the index of the figure it looked at. */
export type Settled = Map<string, { because: Because | null; figure: number | null }>

/** A correction of one figure. */
export type OfFigure = Known<'FIELD'> | Known<'NOT_A_FIGURE'> | Known<'INDICATOR'>

/** Finds the figure of each correction. Of two that say different things of one, the later holds, whatever their order. */
export function editsOf(corrections: readonly OfFigure[], read: ReadFigures): Edits {
  const edits: Edits = { byFigure: new Map(), settled: new Map() }
  for (const correction of [...corrections].sort(latestFirst)) {
    const found = locate(correction, read)
    if (found === null) continue
    if ('because' in found) edits.settled.set(correction.id, { because: found.because, figure: found.index })
    else if (found.holds) edits.settled.set(correction.id, { because: null, figure: found.index })
    else enter(correction, found.index, edits)
  }
  for (const [index, { none, fields, indicator }] of edits.byFigure) {
    const [winner] = none
    if (winner === undefined) continue
    for (const { id } of [...fields.values(), ...(indicator ? [indicator] : [])])
      edits.settled.set(id, { because: overruled(winner), figure: null })
    edits.byFigure.set(index, { none, fields: new Map(), indicator: null })
  }
  return edits
}

/** Later corrections before earlier ones, in a definite order. */
export const latestFirst = (a: Known, b: Known) =>
  a.at !== b.at ? (a.at < b.at ? 1 : -1) : a.id < b.id ? 1 : a.id > b.id ? -1 : 0

/** Why a correction was not applied: a later one says otherwise. */
export const overruled = ({ by, at }: Known): Because => ({ code: 'correction-overruled', args: { by, at } })

function locate(correction: OfFigure, read: ReadFigures): Found | null {
  const { figure } = correction
  const expectation = expectationOf(correction)
  if (!figure || !expectation) return null
  const found = findFigure(read, figure, expectation)
  const isGone = 'because' in found && found.because.code === 'correction-no-figure'
  return (isGone && correction.meant && findAgain(read, correction.meant, expectation)) || found
}

function expectationOf(correction: OfFigure): Expectation | null {
  const { expects } = correction
  if (correction.kind === 'INDICATOR') {
    const { becomes } = correction
    return { field: 'corrected-indicator', of: (figure) => figure.indicatorCode, expects, becomes }
  }
  if (correction.kind === 'NOT_A_FIGURE')
    return { field: 'corrected-value', of: (figure) => figure.amount.printed, expects }
  const field = FIELDS[correction.field]
  return field ? { field: field.code, of: field.of, expects, becomes: correction.becomes } : null
}

/** Corrections come latest first, so that one that was entered holds. */
function enter(correction: OfFigure, index: number, { byFigure, settled }: Edits): void {
  const edit: FigureEdit = byFigure.get(index) ?? { none: [], fields: new Map(), indicator: null }
  byFigure.set(index, edit)
  const stale = (later: Known) => settled.set(correction.id, { because: overruled(later), figure: index })
  switch (correction.kind) {
    case 'NOT_A_FIGURE':
      edit.none.push(correction)
      break
    case 'INDICATOR':
      if (edit.indicator === null) edit.indicator = correction
      else if (edit.indicator.becomes !== correction.becomes) stale(edit.indicator)
      else settled.set(correction.id, { because: null, figure: index })
      break
    case 'FIELD': {
      const later = edit.fields.get(correction.field)
      if (later === undefined) edit.fields.set(correction.field, correction)
      else if (later.becomes !== correction.becomes) stale(later)
      else settled.set(correction.id, { because: null, figure: index })
    }
  }
}
