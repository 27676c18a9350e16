import { afterAll, expect, it } from '@jest/globals'
import { TempDatabases } from '../load/temp-database.js'
import { playHistory } from './play-history.js'

const databases = new TempDatabases()
afterAll(() => databases.close())

/** Short ones, a second of CPU each: `npm run bench -- histories 100` plays more, of eight steps. */
const HISTORIES = 20
/** What must have happened in some of them. */
const SORTS = [
  ...['that others cite', 'that none cites', 'files back', 'review', 'correction', 'killed'],
  ...['SOURCE_CONFLICT', 'ROWS_LOST', 'accepted', 'gone, ', 'mirrored'],
]

it(`${HISTORIES} random histories: after every step each state before it comes back, row for row`, async () => {
  const template = (await databases.url()).replace(/^file:/, '')
  let asked = 0
  const all: string[] = []
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const history = await playHistory(seed, 3 + (seed % 2), template)
    const { steps, faults } = history
    asked += history.asked
    all.push(...steps)
    expect({ seed, steps, faults: faults.slice(0, 3) }).toEqual({ seed, steps, faults: [] })
  }
  expect(asked).toBeGreaterThan(2 * HISTORIES)
  expect(SORTS.filter((sort) => !all.some((step) => step.includes(sort)))).toEqual([])
})
