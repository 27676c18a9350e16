import type { Indicator, Observation, Region, Target } from '@plangraph/database'
import { type Absence, absenceIn } from './absence.js'
import { baselineOf } from './baseline.js'
import { changeFrom, perTenThousand } from './change.js'
import type { AlignmentData } from './data.js'
import { byAuthority } from './governing-statement.js'
import { groupBy, place } from './group-by.js'
import { type Comparison, compareWith } from './stance.js'

export interface AlignmentCell {
  region: Region
  target: Target | null
  restatements: Target[]
  baseline: Observation | null
  /** Target − baseline in the base unit. */
  change: number | null
  changePercent: number | null
  /** Per 10,000 residents. */
  perCapita: number | null
  stance: Comparison['stance'] | null
  reason: string | null
  absence: Absence | null
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
 * state first, then by topic and code; a cell for each place, in the order asked.
 */
export function alignPlaces(data: AlignmentData): Alignment {
  const issuedOn = new Map(data.documents.map((document) => [document.id, document.issuedOn]))
  const targets = groupBy(data.targets, place)
  const observations = groupBy(data.observations, place)
  const absence = absenceIn(data)
  const statements = (region: Region, { code }: Indicator) =>
    byAuthority(targets.get(place({ regionCode: region.code, indicatorCode: code })) ?? [], issuedOn)

  function cell(region: Region, indicator: Indicator): AlignmentCell {
    const [target, ...restatements] = statements(region, indicator)
    if (target === undefined) return { ...EMPTY, region, absence: absence(region.code, indicator) }
    const baseline = baselineOf(target, observations.get(place(target)) ?? [])
    return {
      region,
      target,
      restatements,
      baseline,
      ...changeFrom(baseline, target),
      perCapita: perTenThousand(target, indicator, region),
      ...against(data.reference, region, target, indicator),
      absence: null,
    }
  }

  function against(reference: Region | null, region: Region, target: Target, indicator: Indicator) {
    if (reference === null || reference.code === region.code) return { stance: null, reason: null }
    return compareWith({ region: reference, target: statements(reference, indicator)[0] ?? null }, target, indicator)
  }

  const rows = data.indicators.map((indicator): AlignmentRow => {
    const cells = data.regions.map((region) => cell(region, indicator))
    return { indicator, year: data.year, cells, sharedBy: cells.filter(({ target }) => target !== null).length }
  })
  return {
    regions: data.regions,
    reference: data.reference,
    rows: rows.filter(({ sharedBy }) => sharedBy > 0).sort(byShare),
  }
}

const EMPTY = {
  target: null,
  restatements: [],
  baseline: null,
  change: null,
  changePercent: null,
  perCapita: null,
  stance: null,
  reason: null,
}

const key = ({ indicator }: AlignmentRow) => `${indicator.topic}\n${indicator.code}`
const byShare = (a: AlignmentRow, b: AlignmentRow) => b.sharedBy - a.sharedBy || (key(a) < key(b) ? -1 : 1)
