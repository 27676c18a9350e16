import { expect, it } from '@jest/globals'
import { compareRows } from '../../etl/src/store/sync-table.js'

const row = (id: string, value: number, runId = 'old', ordinal = 1) => ({ id, value, runId, ordinal })
const compare = (before: ReturnType<typeof row>[], after: ReturnType<typeof row>[]) =>
  compareRows(before, after, ({ id }) => id, { provenance: ['runId'], position: ['ordinal'] })

it('finds rows that are new, other and gone', () => {
  expect(
    compare([row('a', 1), row('b', 2), row('c', 3)], [row('a', 1, 'new'), row('b', 9, 'new'), row('d', 4, 'new')]),
  ).toEqual({
    added: [row('d', 4, 'new')],
    changed: [{ before: row('b', 2), after: row('b', 9, 'new') }],
    moved: [],
    removed: [row('c', 3)],
  })
})

it('lets a row that only moved keep its run', () => {
  expect(compare([row('a', 1)], [row('a', 1, 'new', 7)]).moved).toEqual([row('a', 1, 'old', 7)])
})
