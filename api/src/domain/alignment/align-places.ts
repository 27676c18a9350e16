import type { Indicator, Observation, Region, Target } from '@plangraph/database'
import { explainComparison, type Residents, type Stance, spanOf, told, toStatement } from '@plangraph/figures'
import { oncePer } from '../../shared/once-per.js'
import { type Reason, reasonOf } from '../reasons/reason.js'
import { byPlace } from '../rows-by-key.js'
import { type Absent, absenceIn } from './absence.js'
import { baselineOf, type Change, changeFrom, perTenThousand } from './baseline.js'
import { ALL_OF_CELLS, type AlignmentData, type AskedOfCells, type ComparedGoals } from './data.js'

export interface AlignmentCell extends Change {
  region: Region
  target: Target | null
  /** The region's other statements for the indicator and year, in document order. */
  restatements: Target[]
  baseline: Observation | null
  /** Per 10,000 residents. */
  perCapita: number | null
  /** Whom `perCapita` is reckoned with. */
  residents: Residents | null
  stance: Stance | null
  /** Target / the reference's, and per resident against it; additive counts of one span. */
  share: number | null
  intensity: number | null
  /** What the comparison with the reference says, or what is known of the absence. */
  why: Reason | null
  absence: Absent['absence'] | null
}

export interface AlignmentRow {
  indicator: Indicator
  year: number | null
  /** One for each region, in the order asked. */
  cells: AlignmentCell[]
  sharedBy: number
}

export interface Alignment {
  regions: Region[]
  reference: Region | null
  rows: AlignmentRow[]
}

/**
 * Sets the targets of places side by side: a row for each indicator that at least one of them states, those that most
 * state first, then by topic and code; a cell for each place, in the order asked. What is not asked of the cells is null in them.
 */
export const alignPlaces = (data: AlignmentData, asked: AskedOfCells = ALL_OF_CELLS): Alignment =>
  alignGoals(data, asked, emptyCells(asked.reasons ? absenceIn(data) : null))

/**
 * The cells of goals that are missing, by region and what is known of the absence: most cells of many places are empty, for
 * few reasons.
 */
export function emptyCells(absence: ((region: Region, indicator: Indicator) => Absent) | null): EmptyCell {
  const withoutReason = oncePer((region: Region): AlignmentCell => ({ ...EMPTY, region }))
  if (absence === null) return withoutReason
  // What is known of an absence is known of one region.
  const known = new Map<Absent, AlignmentCell>()
  return (region, indicator) => {
    const absent = absence(region, indicator)
    const before = known.get(absent)
    if (before !== undefined) return before
    const cell = { ...EMPTY, region, ...absent }
    known.set(absent, cell)
    return cell
  }
}

type EmptyCell = (region: Region, indicator: Indicator) => AlignmentCell

/** The same for goals of places of which others are compared too: what is known of missing ones is found for all of them once. */
export function alignGoals(data: ComparedGoals, asked: AskedOfCells, emptyCell: EmptyCell): Alignment {
  const targets = byPlace(data.targets)
  const observations = byPlace(data.observations)
  const statements = (region: Region, { code }: Indicator) => targets.get(region.code)?.get(code) ?? NO_STATEMENTS
  const governing = (stated: readonly Target[], indicator: Indicator, span: string | null) => {
    const governs = stated.filter(({ id }) => data.governing.has(id))
    const goals = governs.some(({ role }) => role === 'GOAL') ? governs.filter(({ role }) => role === 'GOAL') : governs
    // A goal that a run was cut off from linking has no governing statement yet: the first one takes its place.
    return goals.find((target) => spanOf(target, indicator.measure) === span) ?? goals[0] ?? stated[0]
  }

  /** The span that most of the places state a goal for, of two that tie the one that the reference states. */
  function usualSpan(indicator: Indicator): string | null {
    const spans = new Map<string, number>()
    for (const region of data.reference ? [data.reference, ...data.regions] : data.regions) {
      const stated = statements(region, indicator)
      if (stated.length === 0) continue
      const own = stated.filter(({ id }) => data.governing.has(id))
      for (const span of new Set(own.map((target) => spanOf(target, indicator.measure))))
        spans.set(span, (spans.get(span) ?? 0) + 1)
    }
    const most = Math.max(...spans.values())
    return [...spans].find(([, places]) => places === most)?.[0] ?? null
  }

  function cell(region: Region, indicator: Indicator, span: string | null): AlignmentCell {
    const stated = statements(region, indicator)
    const target = stated.length === 0 ? undefined : governing(stated, indicator, span)
    if (target === undefined) return emptyCell(region, indicator)
    const perResidents = asked.ratios ? perTenThousand(target, indicator, region) : null
    const observed = observations.get(region.code)?.get(indicator.code) ?? []
    const baseline = asked.baselines ? baselineOf(target, observed, indicator) : null
    return {
      region,
      target,
      restatements: stated.filter((other) => other !== target),
      baseline,
      ...changeFrom(baseline, target, indicator),
      perCapita: perResidents?.value ?? null,
      residents: perResidents?.residents ?? null,
      ...(asked.ratios || asked.reasons ? against(data.reference, region, target, indicator, span) : NOT_HELD),
      absence: null,
    }
  }

  function against(
    reference: Region | null,
    region: Region,
    target: Target,
    indicator: Indicator,
    span: string | null,
  ) {
    if (reference === null || reference.code === region.code) return NOT_HELD
    const other = governing(statements(reference, indicator), indicator, span)
    if (other === undefined) {
      if (!asked.reasons) return { ...NOT_HELD, stance: 'NOT_COMPARABLE' as const }
      const { why } = emptyCell(reference, indicator)
      const none = told('reference-states-none', { region: reference.name, indicator: indicator.name })
      const known = why?.code === 'transcribed-in-part' ? why : reasonOf(none)
      return { ...NOT_HELD, stance: 'NOT_COMPARABLE' as const, why: known }
    }
    const sides = [
      { statement: toStatement(target), region },
      { statement: toStatement(other), region: reference },
    ] as const
    const { stance, share, intensity, why } = explainComparison(...sides, indicator)
    return { stance, share, intensity, why: reasonOf(why) }
  }

  const rows = data.indicators.map((indicator): AlignmentRow => {
    const span = usualSpan(indicator)
    const cells = data.regions.map((region) => cell(region, indicator, span))
    return { indicator, year: data.year, cells, sharedBy: cells.filter(({ target }) => target !== null).length }
  })
  return {
    regions: data.regions,
    reference: data.reference,
    rows: rows.filter(({ sharedBy }) => sharedBy > 0).sort(byShare),
  }
}

const NO_STATEMENTS: readonly Target[] = []

/** Of a goal that is held against none. */
const NOT_HELD = { stance: null, share: null, intensity: null, why: null }

const EMPTY = {
  target: null,
  restatements: [],
  baseline: null,
  change: null,
  changePercent: null,
  changeWhy: null,
  perCapita: null,
  residents: null,
  ...NOT_HELD,
  absence: null,
}

const byShare = (a: AlignmentRow, b: AlignmentRow) => b.sharedBy - a.sharedBy || byTopic(a.indicator, b.indicator)
const byTopic = (a: Indicator, b: Indicator) =>
  a.topic === b.topic ? (a.code < b.code ? -1 : 1) : a.topic < b.topic ? -1 : 1
