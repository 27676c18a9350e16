import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type CatalogueFile, loadCatalogue, parseCatalogue } from '../../etl/src/catalogue/index.js'
import { catalogue } from '../normalize/catalogue.js'

const files: Record<string, string> = {
  'topics.yaml': 'topics: [{ code: employment, name: 就业, nameEn: Employment }]',
  'fields.yaml': 'fields: [{ code: employment, name: 就业, nameEn: Employment, keywords: [就业] }]',
  'regions.yaml': `
sources: [{ code: census, name: Census, asOf: '2020-11-01' }]
regions: [{ code: '710000', name: 台湾省, nameEn: Taiwan, level: PROVINCE }]`,
  'regions.tsv': [
    'code\tname\tname_en\tresidents\tsource\tnote',
    "610100\t西安市\tXi'an\t12952907\tcensus\tas administered",
    '610104\t莲湖区\tLianhu District\t\t\t',
  ].join('\n'),
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
  - { code: jobless-rate, name: 失业率, nameEn: Jobless rate, unit: '%', measure: RATE, direction: LOWER, additive: false }
  - { code: jobless, name: 失业人数, nameEn: Jobless, unit: 人, measure: STOCK, direction: LOWER, additive: true }`,
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
    { code: 'jobless', topic: 'employment', bases: [] },
  ])
})

test('a name may be shared where the unit tells which is meant', () => {
  expect(withEmployment('[城镇新增就业]', '[失业率]')).toBe('')
})

test('the growth of what an entry counts is an entry with its names', () => {
  const result = parsed({
    'indicators/employment.yaml': employment.replace(
      'additive: true',
      'additive: true\n    growth: { aliases: [扩岗率] }',
    ),
  })
  const growth = result.ok ? result.value.indicators.find(({ code }) => code === 'new-jobs-growth') : null
  expect(growth).toMatchObject({
    name: '城镇新增就业人数增长率',
    nameEn: 'Growth of new jobs',
    aliases: ['城镇新增就业增长率', '扩岗率'],
    unit: '%',
    measure: 'GROWTH',
    direction: 'HIGHER',
    additive: false,
  })
})

test('what is added, and a change in percentage points, are entries with names that follow', () => {
  const result = parsed({
    'indicators/employment.yaml': employment
      .replace("unit: '%', measure: RATE,", "unit: '%', measure: RATE, change: {},")
      .replace('measure: STOCK,', 'measure: STOCK, added: { nameEn: More jobless, aliases: [失业增量] },'),
  })
  const entry = (wanted: string) => result.ok && result.value.indicators.find(({ code }) => code === wanted)
  expect(entry('jobless-rate-fall')).toMatchObject({
    name: '失业率下降',
    nameEn: 'Fall of jobless rate',
    unit: '个百分点',
    measure: 'GROWTH',
    direction: 'HIGHER',
  })
  expect(entry('jobless-added')).toMatchObject({
    name: '新增失业人数',
    nameEn: 'More jobless',
    aliases: ['失业增量'],
    unit: '人',
    measure: 'FLOW',
    direction: 'LOWER',
  })
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
  ['[城镇新增就业]', '[失业人数]', 'indicator jobless: the name 失业人数 belongs to new-jobs already'],
  ['[城镇新增就业]', '[“失业 人数”]', 'indicator jobless: the name 失业人数 belongs to new-jobs already'],
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

test('regions are the lines of the table and what the division list lacks', () => {
  const result = parsed()
  expect(result.ok && result.value.regions).toEqual([
    {
      code: '610100',
      nameEn: "Xi'an",
      population: 12952907,
      populationSource: 'Census (2020-11-01; as administered)',
      name: null,
      level: null,
    },
    {
      code: '610104',
      nameEn: 'Lianhu District',
      population: null,
      populationSource: null,
      name: null,
      level: null,
    },
    { code: '710000', nameEn: 'Taiwan', population: null, populationSource: null, name: '台湾省', level: 'PROVINCE' },
  ])
})

test.each([
  ['610104\t莲湖区', '610199\t莲湖区', 'regions.tsv: line 3 (610199): is not in the division list'],
  ['莲湖区', '连湖区', 'regions.tsv: line 3 (610104): is 莲湖区 in the division list, not 连湖区'],
  ['Lianhu District', ' ', 'line 3 (610104): has no English name'],
  ['12952907', '1295万', 'line 2 (610100): 1295万 is no number of residents'],
  ['12952907', '', 'line 2 (610100): residents and source go together'],
  ['\tcensus', '\tyearbook', 'line 2 (610100): source yearbook is not in regions.yaml'],
  ['\tas administered', '', 'line 2 (610100): has 5 columns instead of 6'],
  ['610104\t莲湖区', '610100\t西安市', 'region code 610100 is given twice'],
  ['name_en', 'nameEn', 'regions.tsv: its first line must name the columns'],
])('a table of regions with %j for %j is an error with its place', (from, to, message) => {
  expect(problemsOf({ 'regions.tsv': (files['regions.tsv'] ?? '').replace(from, to) })).toContain(message)
})

const yearEnds = { 'regions.yaml': `${files['regions.yaml']}\nyearEnds: 年末常住人口` }
const table = (...lines: string[]) => ({ 'residents.tsv': ['code\tyear\tresidents', ...lines].join('\n') })

test('residents of other years stand with their region', () => {
  const result = parsed({ ...yearEnds, ...table('610100\t2023\t13078000', '610100\t2024\t13170000') })
  const source = '年末常住人口'
  expect(result.ok && result.value.residents).toEqual([
    { code: '610100', year: 2023, kind: 'YEAR_END', value: 13_078_000, source },
    { code: '610100', year: 2024, kind: 'YEAR_END', value: 13_170_000, source },
  ])
})

test.each([
  [yearEnds, ['610199\t2023\t1'], 'line 2 (610199): is not in the division list'],
  [yearEnds, ['610100\t23\t1'], 'line 2 (610100): 23 is no year'],
  [yearEnds, ['610100\t2023\t1.5'], 'line 2 (610100): 1.5 is no number of residents'],
  [yearEnds, ['610100\t2023\t1', '610100\t2023\t2'], 'line 3 (610100): has two numbers for 2023'],
  [{}, ['610100\t2023\t1'], 'say in regions.yaml what it is from'],
])('a line of residents.tsv that is wrong: %j %j', (more, lines, message) => {
  expect(problemsOf({ ...more, ...table(...lines) })).toContain(message)
})

test('a region that the division list has needs no entry', () => {
  const regions = (files['regions.yaml'] ?? '').replace("'710000'", "'610112'")
  expect(problemsOf({ 'regions.yaml': regions })).toContain('610112 is in the division list already')
})

test('one failure lists every problem of every file', () => {
  const message = problemsOf({
    'topics.yaml': 'topics: [{ code: employment, name: 就业 }]',
    'fields.yaml': 'fields: [{ code: a, name: A, nameEn: A, keywords: [] }]',
    'indicators/employment.yaml': employment.replace('unit: 人', 'unit: 万人').replace('[城镇新增就业]', '[失业人数]'),
  })
  expect(message).toContain('The catalogue has 4 problem(s):')
  expect(message.split('\n- ')).toHaveLength(5)
})

test('a directory that is not there is a failure that names it', () => {
  const result = loadCatalogue('/nowhere/catalogue')
  expect(result).toMatchObject({ ok: false, failure: { kind: 'UNREADABLE' } })
  expect(!result.ok && result.failure.message).toContain('/nowhere/catalogue')
})

test('a directory is read as it is now, although its last catalogue is kept', () => {
  const directory = mkdtempSync(join(tmpdir(), 'plangraph-catalogue-'))
  const load = () => {
    const loaded = loadCatalogue(directory)
    return loaded.ok ? loaded.value.topics.map(({ name }) => name) : loaded.failure.message
  }
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true })
      writeFileSync(join(directory, path), text)
    }
    expect([load(), load()]).toEqual([['就业'], ['就业']])
    const topics = files['topics.yaml'] ?? ''
    writeFileSync(join(directory, 'topics.yaml'), topics.replace('name: 就业', 'name: 就业和社保'))
    expect(load()).toEqual(['就业和社保'])
    writeFileSync(join(directory, 'topics.yaml'), 'topics: 3')
    expect(load()).toContain('topics.yaml')
    writeFileSync(join(directory, 'topics.yaml'), topics)
    expect(load()).toEqual(['就业'])
  } finally {
    rmSync(directory, { recursive: true })
  }
})

test('every topic of the shipped catalogue has indicators, every field a parent that exists', () => {
  const used = new Set(catalogue.indicators.map(({ topic }) => topic))
  expect(catalogue.topics.filter(({ code }) => !used.has(code))).toEqual([])
  expect(catalogue.indicators.length).toBeGreaterThan(150)
})
