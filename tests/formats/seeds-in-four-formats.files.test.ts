import type { NormalizedDocument } from '../../etl/src/model/index.js'
import { processFile } from '../../etl/src/run/process-file.js'
import { must } from '../extract/document-of.js'
import { fixtureBytes, type PrintedFormat, printedFormats } from '../fixtures/fixture-files.js'
import { wrongFigures } from '../fixtures/read-mutant.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import { planNames } from '../plan-files.js'
import { comparable } from './comparable.js'
import { differences, summary } from './differences.js'

const readings = new Map<string, Promise<NormalizedDocument>>()

/** What comes of a file; each is read once, because a PDF takes seconds. */
function read(name: string, format: PrintedFormat | 'txt'): Promise<NormalizedDocument> {
  const file = `${name}.${format}`
  const reading =
    readings.get(file) ??
    processFile(file, fixtureBytes(name, format), catalogue, regions).then((result) => must(result))
  readings.set(file, reading)
  return reading
}

const cases = planNames.flatMap((name) => printedFormats.map((format) => ({ name, format })))

test.each(cases)('$name says the same as $format as it does as text', async ({ name, format }) => {
  const text = await read(name, 'txt')
  const printed = await read(name, format)
  const paged = format === 'pdf' && text.read.pageCount !== null
  expect(printed.read.format).toBe(format)
  expect(wrongFigures(printed)).toEqual([])
  expect(summary(differences(comparable(text, paged), comparable(printed, paged)))).toBe('')
  expect(printed.read.pageCount).toEqual(paged ? text.read.pageCount : format === 'pdf' ? expect.any(Number) : null)
})

test.each(planNames)('a quote of %s has a page only where its file has pages', async (name) => {
  for (const format of printedFormats) {
    const { figures } = await read(name, format)
    const pages = figures.flatMap(({ evidence }) => evidence.spans.map((span) => span.page))
    expect(pages.length).toBeGreaterThan(0)
    expect(new Set(pages.map((page) => page !== null))).toEqual(new Set([format === 'pdf']))
  }
})
