import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { print } from '../measure.js'
import { printCells } from './cells.js'
import { printDiscrepancies } from './discrepancies.js'
import { withCorpus } from './ingest-corpus.js'
import { printNames } from './names.js'
import { printSample } from './sample.js'

const OPTIONS = {
  below: { type: 'string', default: '' },
  reports: { type: 'string', default: '5' },
  sample: { type: 'string', default: '0' },
  seed: { type: 'string', default: '1' },
  cells: { type: 'string', default: '' },
  years: { type: 'string', default: '2026,2030' },
} as const

const listOf = (printed: string): string[] => printed.split(',').filter((item) => item !== '')

/**
 * Ingests a folder of documents into a database of its own and prints what only shows over many: how often the names that
 * several places use are matched, names that are none, discrepancies, a sample of matches, cells of the alignment.
 * @throws Error where DIR is no folder
 */
export async function benchCorpus(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  const [folder] = positionals
  if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`bench corpus: ${folder ?? 'no folder'} given; name the folder that holds the documents`)
  await withCorpus(folder, values.below, async (db) => {
    await printNames(db, Number(values.reports))
    await printDiscrepancies(db)
    await printSample(db, Number(values.sample), Number(values.seed))
    const indicators = listOf(values.cells)
    if (indicators.length > 0) await printCells(db, indicators, listOf(values.years).map(Number))
    print('')
  })
}
