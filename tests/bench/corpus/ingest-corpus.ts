import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Database, openDatabase } from '@plangraph/database'
import type { Annotation } from '../../gold/annotation.js'
import { etlOn } from '../../seeds/copy-seeds.js'
import { print } from '../measure.js'

const ANNOTATIONS = fileURLToPath(new URL('../../gold/', import.meta.url))
/** Codes of law and the like, beside the plans of a corpus. */
const NOT_PLANS = 'not-plans'

/** Sources of the documents that are to stay unseen, as paths below the corpus. */
function lockedSources(): Set<string> {
  const files = readdirSync(ANNOTATIONS, { recursive: true, encoding: 'utf8' })
  const locked = files.filter((path) => path.startsWith('locked-') && path.endsWith('.json'))
  return new Set(locked.map((path) => (JSON.parse(readFileSync(join(ANNOTATIONS, path), 'utf8')) as Annotation).source))
}

function documentsOf(folder: string, below: string): string[] {
  const locked = lockedSources()
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/').replace(/^\//, ''))
    .filter((path) => path.includes('/') && path.startsWith(below) && !path.startsWith(NOT_PLANS) && !locked.has(path))
    .sort()
    .map((path) => join(folder, path))
}

/**
 * Ingests the documents in the folders of `folder` into a database, and removes it after the work. Left out is what is
 * no plan, and what is to stay unseen (tests/gold/locked-*).
 * @param below begin of the paths that are taken, below `folder`; '' for all
 */
export async function withCorpus(folder: string, below: string, work: (db: Database) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  const url = `file:${join(directory, 'corpus.db')}`
  try {
    const files = documentsOf(folder, below)
    // Exit code 1 is said of each file that is refused.
    const { err } = await etlOn(url)('ingest', ...files, '--quiet')
    print(`${files.length} files${err === '' ? ', none refused' : `, refused:\n${err}`}`)
    const db = await openDatabase(url)
    try {
      await work(db)
    } finally {
      await db.$disconnect()
    }
  } finally {
    rmSync(directory, { recursive: true })
  }
}
