import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { squeeze } from '../../etl/src/model/squeeze.js'
import type { Annotation } from './annotation.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .sort()

const annotation = (path: string): Annotation => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'))

const values = (path: string, field: 'from' | 'status' | 'basis' | 'comparator' | 'tier') => [
  ...new Set(annotation(path).quantities.map((figure) => figure[field])),
]

// Whatever fails here names the file and the field, never a row: those of the locked folders are not to be seen.
describe.each(files)('%s', (path) => {
  test('names its source, and whole stretches in order', () => {
    const { source, lines = [] } = annotation(path)
    expect(source).not.toMatch(/^$|^\/|\\|\.\./)
    const bounds = lines.flat()
    expect(bounds).toEqual([...bounds].sort((a, b) => a - b))
    expect(bounds[0] ?? 1).toBe(1)
  })

  test('uses the words of the conventions', () => {
    expect(['TABLE', 'PROSE', 'BOX']).toEqual(expect.arrayContaining(values(path, 'from')))
    expect(['TARGET', 'PAST_TARGET', 'ACTUAL']).toEqual(expect.arrayContaining(values(path, 'status')))
    expect(['CUMULATIVE', 'ANNUAL', 'POINT']).toEqual(expect.arrayContaining(values(path, 'basis')))
    expect(['EQ', 'GTE', 'GT', 'LTE', 'LT', 'APPROX', 'RANGE']).toEqual(
      expect.arrayContaining(values(path, 'comparator')),
    )
    expect(['core', 'optional']).toEqual(expect.arrayContaining(values(path, 'tier')))
  })

  test('gives every figure one form of number and a quote without white space', () => {
    const odd = annotation(path).quantities.filter(
      ({ value, low, high, ratio, quote }) =>
        [value, low ?? high, ratio].filter((form) => form !== null).length !== 1 || quote !== squeeze(quote),
    )
    expect(odd.length).toBe(0)
  })
})
