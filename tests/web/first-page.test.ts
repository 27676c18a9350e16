import { exampleOf } from '../../web/src/pages/home/example.js'
import { type Found, goalsAsked, interpret } from '../../web/src/pages/home/interpretation.js'
import { placeAsked } from '../../web/src/parts/place-input.js'
import { ranked } from '../../web/src/parts/rank-wanted.js'

const region = (code: string, name: string, nameEn: string): Found['regions'][number] => ({
  code,
  name,
  nameEn,
  level: 'PREFECTURE',
  parent: null,
  targets: { totalCount: 0 },
  documents: { totalCount: 0 },
})
const XIAN = region('610100', '西安市', "Xi'an")
const NEW_JOBS = [{ code: 'urban-new-employment' }]

const named = (...regions: Found['regions']): Found => ({ isGuess: false, regions, indicators: [] })

test.each([
  ['西安', { places: ['610100'], about: '' }],
  ['西安市 失业率', { places: ['610100'], about: '失业率' }],
  ['unemployment Xi’an', { places: ['610100'], about: 'unemployment' }],
  ['西 失业率', { places: [], about: '西 失业率' }],
])('%s is understood as places and what they are asked about', (text, meaning) => {
  const found = new Map(
    [text, ...text.split(' ')].map((words) => [words, words.match(/西|xi/i) ? named(XIAN) : named()]),
  )
  expect(interpret(text, found)).toEqual({ ...meaning, ...(text === '西安' && { places: ['610100'] }) })
})

test('a name that is only guessed is no place', () => {
  expect(interpret('西安', new Map([['西安', { ...named(XIAN), isGuess: true }]])).places).toEqual([])
})

test('goals are looked for in the words of documents, or by indicators in other languages', () => {
  expect(goalsAsked({ places: ['610100'], about: '失业' }, NEW_JOBS)).toEqual({ regions: ['610100'], text: '失业' })
  expect(goalsAsked({ places: [], about: 'jobs' }, NEW_JOBS)).toEqual({ indicators: ['urban-new-employment'] })
  expect(goalsAsked({ places: [], about: 'jobs' }, [])).toEqual({ text: 'jobs' })
})

const readOf = (code: string, parent: string | null) => ({
  id: code,
  title: '规划',
  documentNumber: null,
  issuedOn: null,
  region: { code, name: code, nameEn: null, parent: parent === null ? null : { code: parent } },
})

test('the places with the most documents stand side by side, against the region above all of them', () => {
  const cities = ['610900', '610100', '610100', '611000', '610300', '610400'].map((code) => readOf(code, '610000'))
  expect(exampleOf(cities)).toEqual({
    regions: ['610100', '610900', '611000', '610300'],
    reference: '610000',
    minShared: 2,
  })
  expect(exampleOf([readOf('610100', '610000'), readOf('510000', '100000')])?.reference).toBe('100000')
  expect(exampleOf([])).toBeNull()
})

test('documents to get are ranked by the goals that wait for them, then by how many cite them', () => {
  const wanted = (title: string, targets: number, documents: number) => ({ title, citing: { documents, targets } })
  const rows = ranked([wanted('mentioned', 0, 2), wanted('mentioned more', 0, 3), wanted('basis', 30, 1)])
  expect(rows.map(({ title }) => title)).toEqual(['basis', 'mentioned more', 'mentioned'])
})

test.each([
  ['陕西省 610000', '610000'],
  ['610000', '610000'],
  [' Shaanxi ', 'Shaanxi'],
  ['', ''],
])('the input of a place that holds %j asks for %j', (text, asked) => {
  expect(placeAsked(text)).toBe(asked)
})
