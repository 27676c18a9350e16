import { expect, test } from '@jest/globals'
import { regionsFollowing } from '../../etl/src/link/stating-regions.js'

/** nation → north, south; north → hill, lake; south → port; elsewhere → island. */
const above: Readonly<Record<string, string>> = {
  north: 'nation',
  south: 'nation',
  hill: 'north',
  lake: 'north',
  port: 'south',
  island: 'elsewhere',
}
const world = { parent: (code: string) => above[code] ?? null }

/** What regions state of one span: since when, and the date of the document that governs. */
const stating = (rows: Readonly<Record<string, readonly [since: string, signedOn: string]>>) =>
  new Map(Object.entries(rows).map(([code, [since, signedOn]]) => [code, new Map([['LEVEL', { since, signedOn }]])]))

const following = (changedSince: string, rows: Parameters<typeof stating>[0]) =>
  [...regionsFollowing(world, 'nation', stating(rows), changedSince)].sort()

test('goals that rest on documents signed before a change do not follow it', () => {
  const rows = {
    north: ['2021-03-01', '2021-03-01'],
    south: ['2022-05-01', '2022-05-01'],
    nation: ['2022-05-01', '2022-05-01'],
    island: ['2022-05-01', '2022-05-01'],
  } as const
  expect(following('', rows)).toEqual(['north', 'south'])
  expect(following('2021-03-02', rows)).toEqual(['south'])
  // Signed on one day, either may have known the other.
  expect(following('2022-05-01', rows)).toEqual(['south'])
  expect(following('2022-05-02', rows)).toEqual([])
})

test('a goal that was stated anew since, or nobody knows when, follows', () => {
  expect(following('2023-01-01', { north: ['2021-03-01', '2024-02-01'] })).toEqual(['north'])
  expect(following('2023-01-01', { north: ['', '2021-03-01'], south: ['', ''] })).toEqual(['north', 'south'])
})

test('a nearer region shields those that signed later than it stated the goal', () => {
  const rows = {
    north: ['2021-06-01', '2021-06-01'],
    hill: ['2021-06-01', '2021-06-01'],
    lake: ['2021-05-31', '2021-05-31'],
    port: ['2021-07-01', '2021-07-01'],
  } as const
  expect(following('2021-01-01', rows)).toEqual(['lake', 'north', 'port'])
})
