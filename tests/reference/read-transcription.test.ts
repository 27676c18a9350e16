import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { NormalizedDocument } from '../../etl/src/model/index.js'
import { transcribeFile } from '../../etl/src/transcribe/index.js'
import { catalogue, regions } from '../normalize/catalogue.js'

const file = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../seeds/reference/${name}.yaml`, import.meta.url)), 'utf8')
const process = (text: string | Uint8Array, name = 'plan.yaml') =>
  transcribeFile(name, typeof text === 'string' ? new TextEncoder().encode(text) : text, catalogue, regions)

const transcribed = (name: string): NormalizedDocument => {
  const result = process(file(name))
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}
/** indicator, what is printed, normalized value, basis, year, status */
const figures = (name: string) =>
  transcribed(name).figures.map(({ indicatorCode, amount: { printed, unit }, normalizedValue, basis, year, status }) =>
    [indicatorCode, `${printed}${unit}`, normalizedValue, basis, year, status].join(' '),
  )

test('the national plan of human resources and social security', () => {
  const document = transcribed('national-hrss-plan-2021')
  expect(document).toMatchObject({ regionCode: '100000', field: 'human-resources-social-security' })
  expect(document.structure.frontMatter).toMatchObject({
    title: '人力资源和社会保障事业发展“十四五”规划',
    documentNumber: null,
    kind: 'PLAN',
    issuers: ['人力资源和社会保障部'],
    periodStart: 2021,
    periodEnd: 2025,
  })
  expect(figures('national-hrss-plan-2021')).toEqual([
    'urban-new-employment ≥5000万人 50000000 CUMULATIVE 2025 CURRENT',
    'urban-surveyed-unemployment-rate ≤5.5% 5.5 POINT 2025 CURRENT',
    'urban-registered-unemployment-rate ≤5% 5 POINT 2025 CURRENT',
    'subsidised-skills-training 7500万人次 75000000 CUMULATIVE 2025 CURRENT',
    'migrant-worker-training 3000万人次 30000000 CUMULATIVE 2025 CURRENT',
    'basic-pension-participation-rate 95% 95 POINT 2025 CURRENT',
    'unemployment-insured 2.3亿人 230000000 POINT 2025 CURRENT',
    'work-injury-insured 2.8亿人 280000000 POINT 2025 CURRENT',
    'supplementary-pension-funds ＞4万亿元 4000000000000 POINT 2025 CURRENT',
  ])
  expect(document.figures[4]).toMatchObject({ partOf: 3, baseline: null })
})

test('the national employment plan, its bases included', () => {
  expect(figures('national-employment-plan-2021')).toEqual([
    'urban-new-employment ≥5500万人 55000000 CUMULATIVE 2025 CURRENT',
    'urban-surveyed-unemployment-rate ≤5.5% 5.5 POINT 2025 CURRENT',
    'years-of-schooling 11.3年 11.3 POINT 2025 CURRENT',
    'years-of-schooling 10.8年 10.8 POINT 2020 ACTUAL',
    'new-labour-force-higher-education-share 55% 55 POINT 2025 CURRENT',
    'urban-new-employment 6564万人 65640000 CUMULATIVE 2020 ACTUAL',
  ])
  const document = transcribed('national-employment-plan-2021')
  expect(document.figures.map(({ baseline, binding }) => [baseline, binding])).toEqual([
    [5, null],
    [null, null],
    [3, 'BINDING'],
    [null, null],
    [null, null],
    [null, null],
  ])
  expect(document.structure.frontMatter).toMatchObject({ documentNumber: '国发〔2021〕14号', issuedOn: '2021-08-23' })
})

test('Shaanxi’s employment plan and outline', () => {
  expect(figures('shaanxi-employment-plan-2021')).toEqual([
    'urban-new-employment ≥200万人 2000000 CUMULATIVE 2025 CURRENT',
    'urban-new-employment 225.43万人 2254300 CUMULATIVE 2020 ACTUAL',
  ])
  expect(figures('shaanxi-outline-2021')).toEqual([
    'urban-new-employment 200万人 2000000 CUMULATIVE 2025 CURRENT',
    'disposable-income-growth 7% 7 ANNUAL 2025 CURRENT',
  ])
})

const sound = `
title: 汉中市“十四五”就业促进规划
issuers: [汉中市人民政府]
kind: PLAN
region: '610700'
periodStart: 2021
periodEnd: 2025
figures:
  - indicatorName: 城镇新增就业
    status: TARGET
    value: 15
    unit: 万人
    basis: CUMULATIVE
    year: 2025
    pages: ['汉中日报, 2021-12-01']
    accessedOn: 2026-11-01
`

test('a range, and a field that the title tells', () => {
  const result = process(sound.replace('value: 15', 'low: 15\n    high: 18'))
  expect(result).toMatchObject({
    ok: true,
    value: {
      field: 'employment',
      regionCode: '610700',
      figures: [
        {
          amount: { comparator: 'RANGE', printed: '15–18', value: null },
          normalizedLow: 150000,
          normalizedHigh: 180000,
        },
      ],
    },
  })
})

test.each([
  ['kind: PLAN', 'kind: 规划', 'plan.yaml: kind: Invalid option'],
  ["region: '610700'", 'region: 610700', 'plan.yaml: region: Invalid input: expected string'],
  ["region: '610700'", "region: '619900'", 'plan.yaml: region: there is no region 619900: correct the code'],
  ['kind: PLAN', 'kind: PLAN\nfield: work', 'plan.yaml: field: work is not in the catalogue'],
  ['title: ', 'titel: ', 'plan.yaml: top level: Unrecognized key: "titel"'],
  ['value: 15', 'value: 15万', 'plan.yaml: figures[0] (城镇新增就业).value: '],
  ['value: 15', 'low: 15', 'figures[0] (城镇新增就业).value: give either value, or low and high'],
  ['value: 15', 'value: 15\n    low: 1', 'figures[0] (城镇新增就业).value: give value, or low and high, not both'],
  [
    "pages: ['汉中日报, 2021-12-01']",
    'pages: []',
    'figures[0] (城镇新增就业).pages: name the page that reports the figure',
  ],
  ['accessedOn: 2026-11-01', 'accessedOn: 2026-11', 'figures[0] (城镇新增就业).accessedOn: must be a calendar date'],
  [
    'year: 2025',
    'year: 2025\n    partOf: 就业',
    'figures[0] (城镇新增就业).partOf: no TARGET of the file is named 就业',
  ],
  ['issuers: [汉中市人民政府]', 'issuers: [汉中市人民政府', 'plan.yaml: is no valid YAML: '],
  [sound, 'just words', 'plan.yaml: top level: Invalid input: expected object'],
])('“%s” as “%s” is a failure that tells what to do', (from, to, message) => {
  const result = process(sound.replace(from, to))
  expect(result).toMatchObject({ ok: false, failure: { kind: 'NOT_A_PLAN' } })
  expect(result.ok ? '' : result.failure.message).toContain(message)
})

test('empty files and other encodings have failures of their own', () => {
  expect(process('')).toMatchObject({ ok: false, failure: { kind: 'EMPTY' } })
  expect(process(new Uint8Array([0xb9, 0xe6, 0xbb, 0xae]))).toMatchObject({
    ok: false,
    failure: { kind: 'WRONG_ENCODING' },
  })
})
