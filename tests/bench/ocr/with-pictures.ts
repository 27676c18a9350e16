import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pdfOfScans, scannedPage } from './scanned.js'

/** Nobody reads these pictures. */
const COARSE = { dpi: 36, degrees: 0, noise: 0, seal: false }

/** A PDF with pictures in place of some of its pages, by their numbers; poppler takes it apart and puts it together. */
export async function withPictures(path: string, numbers: readonly number[]): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-scans-'))
  try {
    execFileSync('pdfseparate', [path, join(folder, '%04d.pdf')])
    const pages = readdirSync(folder).sort()
    for (const number of numbers) {
      const picture = pdfOfScans([await scannedPage(path, number, COARSE)])
      writeFileSync(join(folder, pages[number - 1] as string), picture)
    }
    const whole = join(folder, 'whole.pdf')
    execFileSync('pdfunite', [...pages.map((page) => join(folder, page)), whole])
    return readFileSync(whole)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
