import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../../etl/src/model/hash.js'

const FOLDER = join(tmpdir(), 'plangraph-poured')
/** How many are kept of each size; the oldest go. */
const KEPT = 4

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** All that makes the rows of a poured database. */
const MAKERS = ['etl/src', 'etl/figures/src', 'prisma/migrations', 'seeds/catalogue', 'tests/bench', 'tests/synthetic']

/**
 * Fills a database file, or copies one that the same code has filled for this size before: filling 20,000 documents takes
 * minutes. One that other code has filled is never taken.
 *
 * @param file where the database goes
 * @param fill fills it, and leaves it closed
 * @returns when the copied one was filled; null where this one was
 */
export async function pourOnce(file: string, size: number, fill: () => Promise<void>): Promise<Date | null> {
  const kept = join(FOLDER, `${size}-${makersHash()}.db`)
  if (existsSync(kept)) {
    copyFileSync(kept, file)
    return statSync(kept).mtime
  }
  await fill()
  mkdirSync(FOLDER, { recursive: true })
  const unfinished = `${kept}.${process.pid}`
  copyFileSync(file, unfinished)
  renameSync(unfinished, kept)
  removeOldest(size)
  return null
}

function makersHash(): string {
  const files = MAKERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const contents = files.sort().map((path) => `${path.slice(ROOT.length)} ${sha256(readFileSync(path))}`)
  return sha256(contents.join('\n')).slice(0, 16)
}

function removeOldest(size: number): void {
  const paths = readdirSync(FOLDER)
    .filter((name) => name.startsWith(`${size}-`) && name.endsWith('.db'))
    .map((name) => join(FOLDER, name))
  const newestFirst = paths.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const path of newestFirst.slice(KEPT)) rmSync(path)
}
