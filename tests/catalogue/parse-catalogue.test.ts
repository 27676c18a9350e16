import { type CatalogueFile, loadCatalogue, parseCatalogue } from '../../etl/src/catalogue/index.js'
import { catalogue } from '../normalize/catalogue.js'

const files: Record<string, string> = {
  'topics.yaml': 'topics: [{ code: employment, name: 就业, nameEn: Employment }]',
  'fields.yaml': 'fields: [{ code: employment, name: 就业, nameEn: Employment, keywords: [就业] }]',
  'regions.yaml': "regions: [{ code: '610100', nameEn: Xi'an }]",
  'document-numbers.yaml': `
provinces: [{ code: '610000', abbreviation: 陕 }]
bodies: [{ heads: [国发], marks: [政发], names: { PROVINCE: '{region}人民政府' } }]
shortNames: [{ short: 政府, full: '{region}人民政府' }]`,
  'indicators/employment.yaml': `
topic: employment
indicators:
  - code: new-jobs
    name: 城镇新增就业人数
    nameEn: New jobs
    aliases: [城镇新增就业]
    unit: 人
    measure: FLOW
    direction: HIGHER
    additive: true
  - { code: jobless-rate, name: 失业率, nameEn: Jobless rate, unit: '%', measure: RATE, direction: LOWER, additive: false }`,
}
const employment = files['indicators/employment.yaml'] ?? ''

const parsed = (changes: Record<string, string | null> = {}) =>
  parseCatalogue(
    Object.entries({ ...files, ...changes }).flatMap<CatalogueFile>(([path, text]) =>
      text === null ? [] : [{ path, text }],
    ),
  )
const problemsOf = (changes: Record<string, string | null>) => {
  const result = parsed(changes)
  return result.ok ? '' : result.failure.message
}
const withEmployment = (from: string, to: string) =>
  problemsOf({ 'indicators/employment.yaml': employment.replace(from, to) })

test('a sound catalogue is its entries, each with its file’s topic', () => {
  const result = parsed()
  expect(result.ok && result.value.indicators.map(({ code, topic, bases }) => ({ code, topic, bases }))).toEqual([
    { code: 'new-jobs', topic: 'employment', bases: [] },
    { code: 'jobless-rate', topic: 'employment', bases: [] },
  ])
})

test.each([
  ['measure: FLOW', 'measure: AMOUNT', 'indicators/employment.yaml: new-jobs.measure: '],
  [
    'name: 城镇新增就业人数',
    'nome: 城镇新增就业人数',
    'indicators/employment.yaml: new-jobs: Unrecognized key: "nome"',
  ],
  ['additive: true', 'additive: maybe', 'indicators/employment.yaml: new-jobs.additive: '],
  ['code: new-jobs', 'code: New Jobs', 'New Jobs.code: must be kebab-case'],
  [
    'code: new-jobs',
    'code: jobless-rate',
    'indicator code jobless-rate is given twice: merge the entries or rename one',
  ],
  ['[城镇新增就业]', '[失业率]', 'indicator jobless-rate: the name 失业率 belongs to new-jobs already'],
  ['[城镇新增就业]', '[“失业 率”]', 'indicator jobless-rate: the name 失业率 belongs to new-jobs already'],
  ['[城镇新增就业]', '[城镇新增就业人数]', 'indicator new-jobs: the name 城镇新增就业人数 is given twice'],
  ['unit: 人', 'unit: 万人', 'indicator new-jobs: 万人 is no base unit: write 人 for 万人'],
  ['topic: employment', 'topic: emplyment', 'topic emplyment is not in topics.yaml'],
  ['  - code', '  code', 'indicators/employment.yaml: is no valid YAML'],
])('%s → %s says so', (from, to, message) => {
  expect(withEmployment(from, to)).toContain(message)
})

test('files that are missing or belong to nothing are named', () => {
  const message = problemsOf({ 'fields.yaml': null, 'indicator.yaml': '' })
  expect(message).toContain('fields.yaml: is missing: add it')
  expect(message).toContain('indicator.yaml: is no catalogue file')
})

test('regions are checked against the division list', () => {
  expect(problemsOf({ 'regions.yaml': "regions: [{ code: '610199', nameEn: Nowhere }]" })).toContain(
    '610199 is not in the division list',
  )
  expect(problemsOf({ 'regions.yaml': 'regions: [{ code: 610100, nameEn: A }]' })).toContain(
    'regions.yaml: regions[0].code',
  )
  expect(problemsOf({ 'regions.yaml': "regions: [{ code: '610100', population: 5 }]" })).toContain(
    'population and populationSource go together',
  )
  expect(problemsOf({ 'regions.yaml': "regions: [{ code: '610100', name: 西安市, level: PREFECTURE }]" })).toContain(
    'delete its name and level',
  )
})

test('every problem of every file stands in the one failure', () => {
  const message = problemsOf({
    'topics.yaml': 'topics: [{ code: employment, name: 就业 }]',
    'fields.yaml': 'fields: [{ code: a, name: A, nameEn: A, keywords: [] }]',
    'indicators/employment.yaml': employment.replace('unit: 人', 'unit: 万人').replace('[城镇新增就业]', '[失业率]'),
  })
  expect(message).toContain('The catalogue has 4 problem(s):')
  expect(message.split('\n- ')).toHaveLength(5)
})

test('a directory that is not there is a failure that names it', () => {
  const result = loadCatalogue('/nowhere/catalogue')
  expect(result).toMatchObject({ ok: false, failure: { kind: 'UNREADABLE' } })
  expect(!result.ok && result.failure.message).toContain('/nowhere/catalogue')
})

test('every topic of the shipped catalogue has indicators, every field a parent that exists', () => {
  const used = new Set(catalogue.indicators.map(({ topic }) => topic))
  expect(catalogue.topics.filter(({ code }) => !used.has(code))).toEqual([])
  expect(catalogue.indicators.length).toBeGreaterThan(150)
})
