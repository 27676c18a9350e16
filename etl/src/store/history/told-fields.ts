import type { HistoryTable } from './tables.js'

/** A field as readers know it, and its column. */
type ToldField = readonly [field: string, column: string]

const same = (...names: string[]): ToldField[] => names.map((name) => [name, name])

const AMOUNT = same(
  ...['printed', 'value', 'low', 'high', 'ratio', 'unit', 'normalizedValue', 'normalizedLow', 'normalizedHigh', 'per'],
  ...['comparator', 'basis', 'year', 'spanStart', 'origin'],
)
const FIGURE: ToldField[] = [
  ['region', 'regionCode'],
  ['indicator', 'indicatorCode'],
  ['indicatorName', 'indicatorName'],
  ...AMOUNT,
]

/**
 * Fields that are told when they change, in the order in which they are. Rows of other tables are kept only. What the rules
 * made of a row (confidence, rule, version) and where it is are no facts about the world.
 */
export const TOLD: Readonly<Partial<Record<HistoryTable, readonly ToldField[]>>> = {
  Document: [
    ...same('title', 'noticeTitle', 'documentNumber', 'kind', 'field', 'status', 'issuedOn'),
    ['region', 'regionCode'],
    ...same('periodStart', 'periodEnd'),
    ['sha256', 'currentSourceId'],
  ],
  Target: [...same('status', 'role'), ...FIGURE, ...same('binding')],
  Observation: FIGURE,
  TargetLink: same('kind', 'basis', 'stance', 'marginal', 'difference', 'share', 'intensity'),
  Finding: same('kind', 'severity', 'message', 'messageZh'),
  FindingReview: same('state', 'note', 'by'),
  Correction: same('kind', 'document', 'quote', 'name', 'field', 'expects', 'becomes', 'why', 'by', 'at'),
  Indicator: same('name', 'nameEn', 'aliases', 'topic', 'unit', 'measure', 'direction', 'additive'),
  Region: [...same('name', 'nameEn', 'level'), ['parent', 'parentCode'], ...same('population')],
}
