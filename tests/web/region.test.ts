import { byTopic, type Goal, indicatorsOf, mainYear, onlyHere } from '../../web/src/pages/region/goals.js'

const goal = (code: string, year: number | null, topic = 'employment'): Goal => ({
  id: `${code} ${year}`,
  printed: '1',
  unit: null,
  year,
  spanStart: null,
  value: 1,
  low: null,
  high: null,
  normalizedValue: 1,
  normalizedLow: null,
  normalizedHigh: null,
  basis: 'POINT',
  comparator: 'EQ',
  progress: null,
  binding: null,
  indicator: { code, name: code, nameEn: null, topic, unit: '人', direction: 'HIGHER', measure: 'STOCK' },
  document: { id: 'd', documentNumber: null, title: 'd' },
})

test('goals are held against those of others for the year that most of them are for', () => {
  const goals = [goal('jobs', 2025), goal('roads', 2022), goal('schools', 2025)]
  expect(mainYear(goals)).toBe(2025)
  expect(indicatorsOf(goals, 2025)).toEqual(['jobs', 'schools'])
  expect(mainYear([goal('jobs', 2022), goal('roads', 2025)])).toBe(2025)
  expect(mainYear([goal('jobs', null)])).toBeNull()
})

test('what one statement in all the places is for is stated here alone', () => {
  const stated = [
    { indicator: { code: 'jobs' }, count: 3 },
    { indicator: { code: 'schools' }, count: 1 },
  ]
  const goals = [goal('jobs', 2025), goal('schools', 2025), goal('schools', 2022), goal('roads', 2025)]
  expect(onlyHere(goals, 2025, stated).map(({ id }) => id)).toEqual(['schools 2025'])
})

test('the topic with most goals is first', () => {
  const goals = [goal('a', 2025, 'health'), goal('b', 2025), goal('c', 2025)]
  expect(byTopic(goals).map(([topic, { length }]) => [topic, length])).toEqual([
    ['employment', 2],
    ['health', 1],
  ])
})
