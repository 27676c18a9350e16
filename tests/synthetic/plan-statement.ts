import type { Indicator } from '../../etl/src/catalogue/index.js'
import type { Basis, Comparator } from '../../etl/src/model/index.js'
import type { OwnDocument, Place, PlannedStatement } from './model.js'
import type { Random } from './random.js'

const places: readonly Place[] = ['INDICATOR_TABLE', 'INDICATOR_TABLE', 'INDICATOR_TABLE', 'PROSE', 'BOX', 'TASK_TABLE']

const signs: Record<Indicator['direction'], readonly Comparator[]> = {
  HIGHER: ['EQ', 'EQ', 'GTE', 'GTE', 'GT', 'APPROX'],
  LOWER: ['EQ', 'LTE', 'LTE', 'LTE', 'LT', 'APPROX'],
  NEUTRAL: ['EQ', 'APPROX'],
}

const residents = { NATIONAL: 1000, PROVINCE: 40, PREFECTURE: 4, COUNTY: 0.5 } as const

/** A statement of the document without its place in it: what it says, and in which words. `basis`: drawn unless given. */
export function planStatement(
  document: OwnDocument,
  indicator: Indicator,
  year: number,
  random: Random,
  basis = basisOf(indicator, random),
): PlannedStatement {
  const place = random.pick(places)
  const inTenThousands = indicator.unit === '人' && random.chance(0.7)
  const factor = inTenThousands ? 10_000 : 1
  const unit = inTenThousands ? '万人' : indicator.unit
  const comparator = random.chance(0.02) ? 'RANGE' : random.pick(signs[indicator.direction])
  const amount = isShare(indicator) ? random.int(1, 200) / 2 : random.int(10, 999) * residents[document.region.level]
  const [low, high] = comparator === 'RANGE' ? [amount, amount + 5] : [null, null]
  const printed = comparator === 'RANGE' ? `${low}-${high}` : String(amount)
  return {
    id: '',
    documentId: document.id,
    regionCode: document.region.code,
    indicatorCode: indicator.code,
    year,
    basis,
    spanStart: basis === 'CUMULATIVE' ? document.period.start : null,
    role: 'GOAL',
    isPast: false,
    comparator,
    value: comparator === 'RANGE' ? null : amount * factor,
    low: low === null ? null : low * factor,
    high: high === null ? null : high * factor,
    per: null,
    unit,
    shown: `${printed}${unit}`,
    inIndicatorTable: place === 'INDICATOR_TABLE',
    adjusts: false,
    sortKey: '',
    document,
    indicator,
    place,
    ordinal: 0,
    printed,
    printedValue: comparator === 'RANGE' ? null : amount,
    factor,
    quote: '',
    loses: null,
  }
}

const isShare = ({ measure }: Indicator) => measure === 'RATE' || measure === 'GROWTH' || measure === 'RATIO'

function basisOf({ measure }: Indicator, random: Random): Basis {
  if (measure === 'FLOW') return random.chance(0.7) ? 'CUMULATIVE' : 'ANNUAL'
  return measure === 'GROWTH' ? 'ANNUAL' : 'POINT'
}

/** The words that state it, no two alike in a document. */
export function quoteOf({ ordinal, year, indicator, adjusts, per, shown, basis }: PlannedStatement): string {
  const verb = adjusts ? '目标调整为' : '达到'
  return `${ordinal}．${year}年${per ?? ''}${basis === 'CUMULATIVE' ? '累计' : ''}${indicator.name}${verb}${shown}`
}
