import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { etlOn } from '../seeds/copy-seeds.js'

const PLANS = ['plans', 'reference'].map((name) => fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url)))

/** Ingests the seeds into a database of their own, and removes it after the work. */
export async function withSeeds<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  const url = `file:${join(folder, 'seeds.db')}`
  try {
    const { code, err } = await etlOn(url)('ingest', ...PLANS, '--quiet')
    if (code !== 0) throw new Error(err)
    return await work(url)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
