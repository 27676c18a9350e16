import { describe, expect, it, test } from '@jest/globals'
import type { Indicator } from '@plangraph/database'
import { progressedTo, progressOf, type ReckonedGoal } from '../../api/src/domain/progress/goal-progress.js'
import { type DatedResult, resultsOf } from '../../api/src/domain/progress/goal-results.js'
import { isOfMeasure } from '../../api/src/domain/progress/same-measure.js'
import type { Change } from '../../api/src/domain/series/jumps.js'

/** How far a goal is by the results, with what their documents tell of changes. */
function progressBy(
  goal: ReckonedGoal,
  results: readonly DatedResult[],
  indicators: ReadonlyMap<string, Indicator>,
  changes: readonly Change[] = [],
) {
  const at = progressedTo(goal, results, indicators)
  return at && progressOf(goal, at, results, indicators, changes)
}

type Given = Partial<DatedResult> & { indicatorName: string }

/** A result of a city's yearly report, of a name that is not in the catalogue unless it is given a code. */
const result = ({ issuedOn = '2024-01-16', ...given }: Given & { issuedOn?: string | null }): DatedResult => ({
  id: `${given.documentId} ${given.indicatorName} ${given.printed}`,
  documentId: 'report-2024',
  regionCode: '610900',
  indicatorCode: null,
  printed: '12',
  value: null,
  low: null,
  high: null,
  ratio: null,
  unit: '万平方米',
  normalizedValue: Number(given.printed ?? 12) * 10_000,
  normalizedLow: null,
  normalizedHigh: null,
  per: null,
  comparator: 'EQ',
  basis: 'ANNUAL',
  year: 2023,
  spanStart: null,
  origin: 'PROSE',
  partOfId: null,
  ordinal: 0,
  sortKey: `${given.documentId} ${given.printed}`,
  searchText: `${given.indicatorName}${given.printed}`,
  rule: '',
  ruleVersion: '',
  matchRule: null,
  confidence: 1,
  corrected: null,
  runId: '',
  document: { issuedOn },
  ...given,
})

const goal = (given: Given) => ({ ...result({ documentId: 'report-2023', ...given }), baselineId: null })
const none = new Map<string, never>()
const printed = (results: DatedResult[]) => results.map((one) => one.printed)

describe('a goal and a result of another document, of names that are not in the catalogue', () => {
  const rebuilt = goal({ indicatorName: '棚户区改造', printed: '30' })

  it.each<[string, Given, boolean]>([
    ['of one name', { indicatorName: '棚户区改造' }, true],
    ['of one deed', { indicatorName: '完成棚户区改造' }, true],
    ['in another scale', { indicatorName: '棚户区改造', unit: '平方米' }, true],
    ['with another qualifier', { indicatorName: '城区棚户区改造' }, false],
    ['in another unit', { indicatorName: '棚户区改造', unit: '户' }, false],
    ['of another place', { indicatorName: '棚户区改造', regionCode: '610100' }, false],
    ['for each of several', { indicatorName: '棚户区改造', per: '每个街道' }, false],
    ['over several years', { indicatorName: '棚户区改造', basis: 'CUMULATIVE', spanStart: 2021 }, false],
    ['a level', { indicatorName: '棚户区改造', basis: 'POINT' }, false],
    ['a part of something', { indicatorName: '棚户区改造', partOfId: 'whole' }, false],
    ['of the catalogue', { indicatorName: '棚户区改造', indicatorCode: 'shanty-homes-rebuilt' }, false],
  ])('%s', (_what, given, expected) => {
    expect(isOfMeasure(rebuilt, result(given), none)).toBe(expected)
  })
})

test('a yearly flow is told as a level or as what was done', () => {
  const revenue = { indicatorName: '地方财政总收入', unit: '亿元' }
  expect(isOfMeasure(goal({ ...revenue, basis: 'POINT' }), result(revenue), none)).toBe(true)
  const toilets = { indicatorName: '公共厕所', unit: '座' }
  expect(isOfMeasure(goal({ ...toilets, basis: 'POINT' }), result(toilets), none)).toBe(false)
})

test('a name that a document gives several values is of several things', () => {
  const treated = { indicatorName: '处理率', unit: '%', basis: 'POINT' } as const
  const stated = ['95', '85'].map((number) => result({ ...treated, printed: number }))
  const other = result({ ...treated, documentId: 'communique', printed: '90' })
  expect(printed(resultsOf(goal({ ...treated, printed: '80' }), [...stated, other], none))).toEqual(['90'])
})

test('final results before estimates, the latest document first, tables before prose, those without a date last', () => {
  const sales = { indicatorName: '城镇消费额', unit: '亿元', indicatorCode: 'sales' }
  const results = [
    result({ ...sales, documentId: 'undated', printed: '1', issuedOn: null }),
    result({ ...sales, documentId: 'early', printed: '2', issuedOn: '2024-01-16' }),
    result({ ...sales, documentId: 'late', printed: '3', issuedOn: '2024-04-01' }),
    result({ ...sales, documentId: 'late', printed: '4', issuedOn: '2024-04-01', origin: 'TABLE' }),
    result({ ...sales, documentId: 'later', printed: '5', issuedOn: '2024-05-01', searchText: '预计完成5亿元' }),
  ]
  const asked = goal({ ...sales, printed: '6' })
  expect(printed(resultsOf(asked, results, none))).toEqual(['4', '3', '2', '1', '5'])
  expect(printed(resultsOf(asked, results.reverse(), none))).toEqual(['4', '3', '2', '1', '5'])
})

test('numbers of one kind of unit are held against each other in the base unit', () => {
  const asked = goal({
    indicatorName: '城市建设投资',
    printed: '3',
    unit: '亿元',
    normalizedValue: 3e8,
    comparator: 'GTE',
  })
  const spent = result({ indicatorName: '城市建设投资', printed: '28000', unit: '万元', normalizedValue: 2.8e8 })
  expect(progressBy(asked, [spent], none)).toMatchObject({ met: false, completion: 0.933333333333, remaining: 2e7 })
})

test('a flow told as a level may be on the way to its year, what each year does is not', () => {
  const revenue = { indicatorName: '旅游收入', unit: '亿元', basis: 'POINT' } as const
  const asked = goal({ ...revenue, documentId: 'plan', year: 2025, printed: '60', comparator: 'GTE' })
  const base = result({ ...revenue, documentId: 'plan', year: 2020, printed: '40' })
  const reported = result({ ...revenue, basis: 'ANNUAL', printed: '52' })
  expect(progressBy(asked, [base, reported], none)).toMatchObject({ result: { printed: '52' }, completion: 0.6 })
  expect(progressBy({ ...asked, basis: 'ANNUAL' }, [base, reported], none)).toBeNull()
})

describe('a result that is counted otherwise than the base of its goal', () => {
  const emissions = { indicatorCode: 'cod', indicatorName: '化学需氧量排放总量', unit: '万吨', basis: 'POINT' } as const
  const cod = { code: 'cod', name: '化学需氧量排放总量', measure: 'FLOW', direction: 'LOWER', additive: true } as const
  const known = new Map([['cod', cod as unknown as Indicator]])
  const level = (documentId: string, year: number, printed: string) =>
    result({ ...emissions, documentId, year, printed, issuedOn: `${year + 1}-12-15` })
  const asked = goal({ ...emissions, documentId: 'eleventh', year: 2010, printed: '1270', comparator: 'LTE' })
  const fell = (indicatorName: string, value: number, spanStart = 2006): Change => ({
    ...result({
      indicatorName,
      documentId: 'twelfth',
      unit: '%',
      basis: 'CUMULATIVE',
      year: 2010,
      printed: `${value}`,
    }),
    spanStart,
    value,
    indicator: { direction: 'HIGHER' },
  })
  const progress = (now: string, ...changes: Change[]) =>
    progressBy(asked, [level('eleventh', 2005, '1414'), level('twelfth', 2010, now)], known, changes)

  it('is neither met nor missed: the change that its document reports leads elsewhere', () => {
    expect(progress('2551.7', fell('化学需氧量排放总量下降', 12.45))).toMatchObject({
      met: null,
      completion: null,
      why: { code: 'change-leads-not-to-base' },
    })
  })

  it.each<[string, Change[], string, boolean]>([
    ['what the change leads to', [fell('化学需氧量排放总量下降', 12.45)], '1238', true],
    ['a change of something else', [fell('氨氮排放总量下降', 12.45)], '2551.7', false],
    ['no change', [], '2551.7', false],
  ])('is not known by %s', (_what, changes, now, met) => {
    expect(progress(now, ...changes)?.met).toBe(met)
  })
})
