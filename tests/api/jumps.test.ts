import type { Indicator } from '@plangraph/database'
import fc from 'fast-check'
import type { DatedResult } from '../../api/src/domain/progress/goal-results.js'
import { type Change, jumpAt } from '../../api/src/domain/series/jumps.js'

const emissions = { code: 'x', name: '排放总量', measure: 'STOCK', direction: 'LOWER', additive: true } as Indicator

const result = (documentId: string, issuedOn: string | null, year: number, printed: string, unit = '万吨') =>
  ({
    id: `${documentId} ${year} ${printed}`,
    documentId,
    regionCode: '100000',
    indicatorCode: 'x',
    indicatorName: '排放总量',
    year,
    spanStart: null,
    basis: 'POINT',
    per: null,
    searchText: '',
    printed,
    unit,
    value: Number(printed),
    normalizedValue: Number(printed) * 10_000,
    document: { issuedOn },
  }) as DatedResult

const cut = (documentId: string, printed: string, direction: Indicator['direction'] | null = 'HIGHER') =>
  ({
    ...result(documentId, null, 2010, printed, '%'),
    indicatorName: '排放总量下降',
    spanStart: 2006,
    indicator: direction && { direction },
  }) as Change

const first = result('eleventh', '2007-11-22', 2005, '1414')
const base = (printed: string) => result('twelfth', '2011-12-15', 2010, printed)

test('a base that the reported change does not lead to was counted anew', () => {
  const jump = jumpAt(base('2551.7'), [first, base('2551.7')], [cut('twelfth', '12.45')], emissions)
  expect(jump).toMatchObject({
    from: { printed: '1414' },
    difference: 13_137_430,
    why: { code: 'change-leads-not-to-base' },
  })
  expect(jump?.change?.printed).toBe('12.45')
})

test('one that it leads to was not, nor where the change is of another document or of something else', () => {
  const found = (printed: string, change: Change) => jumpAt(base(printed), [first, base(printed)], [change], emissions)
  expect(found('1238.0', cut('twelfth', '12.45'))).toBeNull()
  expect(found('2551.7', cut('report', '12.45'))).toBeNull()
  expect(found('2551.7', { ...cut('twelfth', '12.45'), indicatorName: '氨氮下降' })).toBeNull()
  // A rise and a cut are both possible where no indicator tells.
  expect(found('1590.0', cut('twelfth', '12.45', null))).toBeNull()
  expect(found('1590.0', cut('twelfth', '12.45'))?.difference).toBe(3_520_430)
  expect(found('2551.7', cut('twelfth', '12.45', null))?.difference).toBeNull()
})

test('an earlier report of the same year, beyond rounding; never one that came later or has no date', () => {
  const reported = (issuedOn: string | null, printed: string) =>
    jumpAt(base('2551.7'), [result('report', issuedOn, 2010, printed), base('2551.7')], [], emissions)
  expect(reported('2011-06-01', '1238.1')).toMatchObject({ difference: 13_136_000, why: { code: 'counted-anew' } })
  expect(reported('2011-06-01', '2552')).toBeNull()
  expect(reported('2012-06-01', '1238.1')).toBeNull()
  expect(reported(null, '1238.1')).toBeNull()
})

test('what follows from base and change within rounding is never a jump, whatever the change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 99_999 }), fc.integer({ min: -5000, max: 9000 }), (tenths, hundredths) => {
      const [from, percent] = [tenths / 10, hundredths / 100]
      const led = (from * (1 + percent / 100)).toFixed(1)
      const start = result('eleventh', '2007-11-22', 2005, String(from))
      const change = cut('twelfth', Math.abs(percent).toFixed(2), percent < 0 ? 'HIGHER' : 'LOWER')
      expect(jumpAt(base(led), [start, base(led)], [change], emissions)).toBeNull()
    }),
  )
})
