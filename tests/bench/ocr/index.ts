import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { NormalizedDocument } from '../../../etl/src/model/index.js'
import { readDocument } from '../../../etl/src/read/index.js'
import { INSTALL_OCR, installedOcr } from '../../../etl/src/read/scans/packages.js'
import type { RecognisedPage } from '../../../etl/src/read/scans/scanned-file.js'
import { interpret } from '../../../etl/src/run/process-file.js'
import { must } from '../../extract/document-of.js'
import { fixtureBytes } from '../../fixtures/fixture-files.js'
import { catalogue, regions } from '../../normalize/catalogue.js'
import { planNames } from '../../plan-files.js'
import { print } from '../measure.js'
import { agreement, NOTHING, together } from './compare.js'
import { MeasuredRecognition } from './recognised.js'
import { type Damage, pdfOfScans, scannedPage } from './scanned.js'
import { withPictures } from './with-pictures.js'

/** Pages of each seed that are scanned, those with the most figures, unless another number is given. */
const PAGES = 2

const CONDITIONS: readonly (Damage & { name: string })[] = [
  { name: '150 dpi', dpi: 150, degrees: 0, noise: 0, seal: false },
  { name: '300 dpi', dpi: 300, degrees: 0, noise: 0, seal: false },
  { name: '300 dpi, turned by 1°', dpi: 300, degrees: 1, noise: 0, seal: false },
  { name: '300 dpi, noise', dpi: 300, degrees: 0, noise: 40, seal: false },
  { name: '300 dpi, a red seal', dpi: 300, degrees: 0, noise: 0, seal: true },
  { name: '150 dpi, turned, noise and a seal', dpi: 150, degrees: -1, noise: 40, seal: true },
]

interface Seed {
  name: string
  path: string
  whole: NormalizedDocument
  /** Those that are scanned. */
  pages: number[]
  /** The file with pictures in place of them. */
  pictured: Uint8Array
}

/**
 * Pages of the seeds are printed, scanned under each condition and read: how many of their figures are found, which numbers
 * are wrong, and what it takes. The pages around them stay as they are, so that the document is the same one.
 */
export async function benchScans([wanted = PAGES]: readonly number[]): Promise<void> {
  if (installedOcr() === null) return print(`  left out: what reads scans is not installed; ${INSTALL_OCR} adds it`)
  if (spawnSync('pdftoppm', ['-v']).error)
    return print('  left out: pdftoppm, which prints the pages, is not installed')
  const seeds = await Promise.all(planNames.map((name) => seedOf(name, wanted)))
  const recognition = new MeasuredRecognition()
  try {
    for (const condition of CONDITIONS) await benchCondition(condition, seeds, recognition)
  } finally {
    await recognition.close()
  }
  const { pages, cpuSeconds, megabytes } = recognition.cost
  print(
    `  a page: ${(cpuSeconds / pages).toFixed(1)} s of processor time, over ${pages} pages; at most ${Math.round(megabytes)} MB`,
  )
}

async function seedOf(name: string, wanted: number): Promise<Seed> {
  const fileName = `${name}.pdf`
  const read = must(await readDocument(fileName, fixtureBytes(name, 'pdf')))
  const whole = must(interpret(fileName, read, catalogue, regions))
  const counts = new Map<number, number>()
  for (const { evidence } of whole.figures) {
    const page = evidence.spans[0]?.page ?? 0
    counts.set(page, (counts.get(page) ?? 0) + 1)
  }
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, wanted)
  const pages = most.map(([page]) => page).sort((a, b) => a - b)
  const path = fileURLToPath(new URL(`../../fixtures/seeds/${fileName}`, import.meta.url))
  return { name, path, whole, pages, pictured: await withPictures(path, pages) }
}

async function benchCondition(
  { name, ...damage }: Damage & { name: string },
  seeds: readonly Seed[],
  recognition: MeasuredRecognition,
): Promise<void> {
  let sum = NOTHING
  for (const seed of seeds) {
    const pages: RecognisedPage[] = []
    for (const page of seed.pages) {
      const file = pdfOfScans([await scannedPage(seed.path, page, damage)])
      pages.push({ page, marks: must(await recognition.recognise(seed.name, file, 1)) })
    }
    const fileName = `${seed.name}.pdf`
    const read = await readDocument(fileName, { bytes: seed.pictured, pages })
    const scanned = must(interpret(fileName, must(read), catalogue, regions))
    sum = together(sum, agreement(seed.whole, scanned, seed.pages))
  }
  const share = ((100 * sum.found) / sum.stated).toFixed(1)
  print(
    `  ${name}: ${sum.found} of ${sum.stated} figures (${share} %), ${sum.wrong.length} of ${sum.served} served are wrong, ` +
      `${sum.heldBack} held back`,
  )
  for (const wrong of sum.wrong) print(`    ${wrong}`)
}
