import { namedOf, slopesOf } from '../../web/src/pages/lineage/slopes.js'
import type { Branch, Link } from '../../web/src/pages/lineage/tree.js'

const LEVELS = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY'] as const

const link = (changes: Partial<Link>): Link => ({
  basis: 'CITED',
  stance: 'NOT_COMPARABLE',
  share: null,
  intensity: null,
  difference: null,
  ...changes,
})

const branch = (
  depth: number,
  value: number | null,
  own: Partial<Link> | null = null,
  children: Branch[] = [],
): Branch => ({
  goal: {
    id: `${depth} ${value}`,
    printed: String(value),
    unit: null,
    normalizedValue: value,
    perCapita: value === null ? null : value * 2,
    region: { code: `${depth}`, name: `${depth}`, nameEn: null, level: LEVELS[depth] ?? 'COUNTY' },
    document: { id: 'd', documentNumber: null, title: 'd', status: 'INGESTED' },
  },
  link: own && link(own),
  isOnWay: false,
  others: [],
  restatements: [],
  children,
  missing: [],
})

test('rates are held against those above in points, and what is asked is more in the direction that is better', () => {
  const tree = branch(0, 5, null, [
    branch(1, 4.5, { difference: -0.5 }, [branch(2, 4.5, { difference: 0 })]),
    branch(1, 5.5, { difference: 0.5 }),
  ])
  const { columns, left } = slopesOf([tree], { direction: 'LOWER', additive: false })
  expect(columns.map((column) => column.map(({ value, raised, difference }) => [value, raised, difference]))).toEqual([
    [[5, null, null]],
    [
      [5.5, -1, 0.5],
      [4.5, 1, -0.5],
    ],
    [[4.5, 0, 0]],
  ])
  expect(left).toBe(0)
})

test('counts are held against each other per resident', () => {
  const tree = branch(1, 200, null, [branch(2, 300, { intensity: 1.5, share: 0.3 })])
  const [, [city] = []] = slopesOf([tree], { direction: 'HIGHER', additive: true }).columns
  expect([city?.value, city?.raised, city?.intensity, city?.above?.value]).toEqual([600, 1, 1.5, 400])
})

test('what can not be compared is left out and counted; where neither way is better nothing is raised', () => {
  const unlike = branch(0, 5, null, [branch(1, 60, {}), branch(1, null, { difference: 1 })])
  expect(slopesOf([unlike], { direction: 'HIGHER', additive: false })).toEqual({ columns: [], left: 3 })
  const neutral = branch(0, 5, null, [branch(1, 6, { difference: 1 })])
  expect(slopesOf([neutral], { direction: 'NEUTRAL', additive: false }).columns[1]?.[0]?.raised).toBeNull()
})

test('of many siblings the highest and lowest are named, and those on the way', () => {
  const many = Array.from({ length: 30 }, (_, i) => branch(1, i, { difference: i }))
  const onWay = many[14]
  if (onWay) onWay.isOnWay = true
  const [, provinces = []] = slopesOf([branch(0, 10, null, many)], { direction: 'HIGHER', additive: false }).columns
  expect(namedOf(provinces, new Set()).map(({ value }) => value)).toEqual([29, 28, 27, 14, 2, 1, 0])
  expect(namedOf(provinces.slice(0, 12), new Set())).toHaveLength(12)
})
