import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Correction, Known } from '../../etl/src/correct/correction.js'
import { correctionId } from '../../etl/src/correct/correction-id.js'
import { codesOf, readCorrections } from '../../etl/src/correct/read-corrections.js'
import { writeCorrections } from '../../etl/src/correct/write-corrections.js'
import { stableJson } from '../../etl/src/model/hash.js'
import { catalogue, regions } from '../normalize/catalogue.js'

const codes = codesOf(catalogue, regions)
const read = (text: string) => readCorrections([{ name: 'ankang.yaml', text }], codes, 'seeds/corrections')

const text = fc
  .string({ unit: fc.constantFrom(...'安康就业“”《》: #-\'"\n0129.%[]{}，&*!|>~') })
  .map((given) => given.trim())
  .filter((given) => given !== '')
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const region = fc.constantFrom('610000', '610900')
const year = fc.integer({ min: 2015, max: 2035 })
const number = fc.constantFrom('60', '≥95%', '3.5', '10:38:52', '[60]')
const said = {
  why: text,
  by: text,
  at: fc.constantFrom('2026-11-29', '2025-01-02'),
}
const document = fc.record({ id: maybe(text), title: text, number: maybe(text), region: maybe(region) })
const figure = fc.record({
  id: maybe(text),
  name: text,
  region: maybe(region),
  place: maybe(text),
  year: maybe(year),
  spanStart: maybe(year),
  status: maybe(fc.constantFrom('CURRENT' as const, 'PAST' as const, 'ACTUAL' as const)),
  printed: maybe(text),
  quote: maybe(text),
})
const end = fc.record({
  id: fc.constant(null),
  name: maybe(text),
  region,
  indicator: fc.constant('urban-new-employment'),
  year,
})

const corrections: fc.Arbitrary<Correction> = fc.oneof(
  fc
    .record({
      kind: fc.constant('FIELD' as const),
      document,
      figure,
      value: fc.tuple(maybe(text), maybe(text)),
      ...said,
    })
    .filter(({ value: [a, b] }) => a !== b)
    .map(({ value: [expects, becomes], ...rest }) => ({ ...rest, field: 'unit', expects, becomes })),
  fc
    .record({
      kind: fc.constant('FIELD' as const),
      document,
      figure,
      value: fc.tuple(maybe(year), maybe(year)),
      ...said,
    })
    .filter(({ value: [a, b] }) => a !== b)
    .map(({ value: [expects, becomes], ...rest }) => ({ ...rest, field: 'year', expects, becomes })),
  fc.record({ kind: fc.constant('NOT_A_FIGURE' as const), document, figure, expects: number, ...said }),
  fc.record({
    kind: fc.constant('MISSED' as const),
    document,
    quote: text,
    figure: fc.record({
      name: text,
      value: number,
      unit: maybe(text),
      comparator: maybe(fc.constantFrom('GTE', 'LT')),
      basis: maybe(fc.constantFrom('POINT', 'ANNUAL')),
      year: maybe(year),
      spanStart: maybe(year),
      status: fc.constantFrom('CURRENT' as const, 'ACTUAL' as const),
      binding: maybe(fc.constantFrom('BINDING')),
      region: maybe(region),
      per: maybe(text),
    }),
    ...said,
  }),
  fc.record({
    kind: fc.constant('INDICATOR' as const),
    document: maybe(document),
    figure: fc.constant(null),
    name: text,
    expects: maybe(text),
    becomes: maybe(fc.constant('urban-new-employment')),
    ...said,
  }),
  fc.record({
    kind: fc.constant('LINK_WRONG' as const),
    document: fc.constant(null),
    upstream: end,
    downstream: end,
    ...said,
  }),
)
const known = (correction: Correction) => ({ ...correction, id: correctionId(correction) }) as Known
const lists = fc.uniqueArray(corrections.map(known), { selector: ({ id }) => id, minLength: 1 })
/** In no file yet, or all in one. */
const filed = (given: readonly Known[], file: string | null = null) => given.map((correction) => ({ correction, file }))
const byId = (a: Known, b: Known) => (a.id < b.id ? -1 : 1)

describe('files of corrections', () => {
  it('lose nothing', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const again = readCorrections(writeCorrections(filed(given)), codes, 'there')
        if (!again.ok) throw new Error(again.failure.message)
        expect(again.value.map(({ correction }) => correction).sort(byId)).toEqual([...given].sort(byId))
      }),
    )
  })

  it('lose nothing when people put corrections of several documents into one', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const files = writeCorrections(filed(given, 'mine.yaml'))
        expect(files.map(({ name }) => name)).toEqual(['mine.yaml'])
        const again = readCorrections(files, codes, 'there')
        if (!again.ok) throw new Error(again.failure.message)
        expect(again.value.map(({ correction }) => correction).sort(byId)).toEqual([...given].sort(byId))
      }),
    )
  })

  it('are the same whatever the order of the corrections', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const stored = given.map((correction) => JSON.parse(stableJson(correction)) as Known)
        expect(writeCorrections(filed(stored.toReversed()))).toEqual(writeCorrections(filed(given)))
      }),
    )
  })

  it('are one a document, to be read by people', () => {
    const [first] = fc.sample(lists, { numRuns: 1, seed: 7 })
    expect(writeCorrections(filed(first ?? [])).every(({ name }) => name.endsWith('.yaml'))).toBe(true)
    const file = read(`
document: { title: 安康市“十四五”就业促进规划, region: "610900" }
corrections:
  - kind: FIELD
    figure: { name: 城镇新增就业, year: 2025 }
    field: value
    expects: 60
    becomes: 61
    why: 第12页为61
    by: 李明
    at: 2026-11-29
`)
    if (!file.ok) throw new Error(file.failure.message)
    expect(file.value).toMatchObject([{ line: 4, correction: { kind: 'FIELD', expects: '60', becomes: '61' } }])
    const [written] = writeCorrections(filed(file.value.map(({ correction }) => correction)))
    expect(written?.name).toMatch(/^610900-安康市十四五就业促进规划-[0-9a-f]{6}\.yaml$/)
    expect(written?.text).toBe(`document:
  title: 安康市“十四五”就业促进规划
  region: '610900'
corrections:
  - kind: FIELD
    figure:
      name: 城镇新增就业
      year: 2025
    field: value
    expects: '60'
    becomes: '61'
    why: 第12页为61
    by: 李明
    at: '2026-11-29'
`)
  })
})

describe('what is wrong in a file is told with its line', () => {
  const entry = (lines: string) => `document:
  title: 安康市规划
corrections:
  - kind: FIELD
    figure:
      name: 城镇新增就业
${lines}
    why: 误读
    by: 李明
    at: 2026-11-29
`
  it.each([
    [
      'a value that is no number',
      entry('    field: value\n    expects: 60\n    becomes: 很多'),
      9,
      /becomes must be a number/,
    ],
    ['an unknown field', entry('    field: colour\n    expects: 1\n    becomes: 2'), 7, /field /],
    [
      'a year out of range',
      entry('    field: year\n    expects: 2025\n    becomes: 20251'),
      9,
      /becomes must be a year/,
    ],
    [
      'a region that there is not',
      entry('    field: region\n    expects: "610900"\n    becomes: "999999"'),
      9,
      /no such region/,
    ],
    ['nothing that changes', entry('    field: unit\n    expects: 人\n    becomes: 人'), 9, /changes nothing/],
    ['a misspelt key', entry('    feild: unit\n    expects: 人\n    becomes: 万人'), 4, /feild/],
    ['no YAML', 'corrections:\n  - kind: [\n', 3, /no valid YAML/],
    ['nothing', '', 1, /./],
  ])('%s', (_what, given, line, message) => {
    const result = read(given)
    if (result.ok) throw new Error('it was read')
    expect(result.failure.message).toMatch(message)
    expect(result.failure.message).toContain(`seeds/corrections/ankang.yaml, line ${line}: `)
  })

  it('two of one field', () => {
    const one = entry('    field: unit\n    expects: 人\n    becomes: 万人')
    const result = readCorrections(
      [
        { name: 'a.yaml', text: one },
        { name: 'b.yaml', text: one.replace('万人', '人次') },
      ],
      codes,
      'there',
    )
    if (result.ok) throw new Error('both were read')
    expect(result.failure.message).toContain('there/b.yaml, line 4: is about the same as a.yaml, line 4')
  })
})
