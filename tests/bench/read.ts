import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, migrate, openDatabase } from '@plangraph/database'
import { fail, type NormalizedDocument, ok } from '../../etl/src/model/index.js'
import { withPdf } from '../../etl/src/read/pdf/open-pdf.js'
import { pdfReader } from '../../etl/src/read/pdf/pdf-reader.js'
import { interpret } from '../../etl/src/run/process-file.js'
import { runIngest } from '../../etl/src/run/run.js'
import type { RunSettings } from '../../etl/src/run/run-types.js'
import { indicatorRows, regionRows } from '../../etl/src/store/catalogue-rows.js'
import { must } from '../extract/document-of.js'
import { fixtureBytes } from '../fixtures/fixture-files.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import { planNames } from '../plan-files.js'
import { childCpu } from './child-cpu.js'
import { duration, type Measured, measure, print } from './measure.js'

/** Pages that one measurement covers, unless another number is given. */
const PAGES = 300
/** Rounds before it, so that all parts are compiled. */
const WARM_ROUNDS = 3

const files = planNames.map((name) => ({ fileName: `${name}.pdf`, bytes: fixtureBytes(name, 'pdf') }))

/** What pdf.js itself needs for the text of all pages, with the settings of the reader. */
async function bareText(): Promise<number> {
  let pages = 0
  for (const { fileName, bytes } of files)
    await withPdf(fileName, bytes, async (pdf) => {
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number)
        await page.getTextContent()
        page.cleanup()
      }
      pages += pdf.numPages
      return ok(null)
    })
  return pages
}

const readAll = async () => {
  const read = []
  for (const { fileName, bytes } of files) read.push(must(await pdfReader.read(fileName, bytes)))
  return read
}

/** An empty database with its catalogue, as a run finds it. */
async function prepareDatabase(folder: string): Promise<Database> {
  const url = `file:${join(mkdtempSync(join(folder, 'load-')), 'plangraph.db')}`
  await migrate(url)
  const db = await openDatabase(url)
  await runIngest(db, [], settings([]))
  return db
}

const settings = (documents: readonly NormalizedDocument[]): RunSettings => {
  return {
    versions: { reading: 'bench', interpretation: 'bench', linking: 'bench' },
    rules: async () => ({
      regions: regionRows(regions),
      indicators: indicatorRows(catalogue),
      vocabulary: catalogue,
      fieldParents: new Map(),
      correct: async (_id, document) => ({ document, outcomes: [] }),
    }),
    parallel: 1,
    process: async (fileName) => {
      const document = documents[files.findIndex((file) => file.fileName === fileName)]
      return document ? ok(document) : fail('NOT_A_PLAN', `${fileName} is no fixture.`)
    },
  }
}

/** A whole run over documents that are read and interpreted already: ids, rows, links. */
const load = (db: Database, documents: readonly NormalizedDocument[]) =>
  runIngest(
    db,
    files.map(({ fileName, bytes }) => ({ fileName, read: async () => ok(bytes) })),
    settings(documents),
  )

/** CPU seconds of pdftotext -bbox-layout over the same files, null where it is not installed. */
function pdftotext(folder: string): number | null {
  const paths = files.map(({ fileName, bytes }) => {
    const path = join(folder, fileName)
    writeFileSync(path, bytes)
    return path
  })
  if (spawnSync('pdftotext', ['-v']).error) return null
  return childCpu(() => {
    for (const path of paths) spawnSync('pdftotext', ['-bbox-layout', path, join(folder, 'words.html')])
  })
}

/** CPU of reading PDFs beside bare pdf.js and poppler, and of what follows it; every part warm, one after the other. */
export async function benchReading([wanted = PAGES]: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  const cpu = { bare: 0, read: 0, interpret: 0, load: 0, poppler: 0 }
  let pages = 0
  let hasPoppler = true
  try {
    for (let round = 0; round < WARM_ROUNDS; round++) {
      await bareText()
      await loadInto(folder, (await readAll()).map(normalized))
    }
    while (pages < wanted) {
      const bare = await measure(bareText)
      const read = await measure(readAll)
      const documents = await measure(() => read.result.map(normalized))
      const loaded = await loadInto(folder, documents.result)
      const poppler = pdftotext(folder)
      cpu.bare += bare.cpu
      cpu.read += read.cpu
      cpu.interpret += documents.cpu
      cpu.load += loaded.cpu
      if (poppler === null) hasPoppler = false
      else cpu.poppler += poppler
      pages += bare.result
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  const line = (what: string, ms: number) =>
    print(`  ${what}: ${duration(ms)} CPU, ${duration(ms / pages)} a page, ${(ms / cpu.bare).toFixed(2)} × bare pdf.js`)
  print(`${pages} pages of ${files.length} PDFs`)
  line('bare pdf.js, getTextContent of every page', cpu.bare)
  line('reading: text, places, paragraphs, tables', cpu.read)
  line('structure and extraction', cpu.interpret)
  line('all stages together', cpu.read + cpu.interpret)
  line('loading, a whole run with ids and links', cpu.load)
  if (hasPoppler) line('pdftotext -bbox-layout', cpu.poppler)
  else print('  pdftotext is not installed, so poppler is not measured')
}

async function loadInto(folder: string, documents: readonly NormalizedDocument[]): Promise<Measured<unknown>> {
  const db = await prepareDatabase(folder)
  const loaded = await measure(() => load(db, documents))
  await db.$disconnect()
  return loaded
}

function normalized(read: Parameters<typeof interpret>[1]): NormalizedDocument {
  return must(interpret('plan.pdf', read, catalogue, regions))
}
