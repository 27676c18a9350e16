import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256, shortHash } from '../model/hash.js'
import { lazy } from '../model/lazy.js'
import { installedOcr } from '../read/scans/packages.js'
import { hashStages, type StageHashes } from './stage-code.js'

const SOURCE = fileURLToPath(new URL('..', import.meta.url))

/** The StageHashes of the sources that a bundle was made from, as JSON; sources know them of themselves. */
declare const PLANGRAPH_STAGES: string | undefined

/**
 * Versions of the stages. A file read by another version of `reading` is read again; what was read under another version
 * of `interpretation` is interpreted again; links of another version of `linking` are made again. Nothing else does it.
 */
export type Versions = Record<'reading' | 'interpretation' | 'linking', string>

/**
 * Versions of the stages as they are now: their code and libraries, the tables of Unicode that this Node brings, what scans
 * are read with where that is installed, and for all after reading the catalogue.
 */
export async function versions(catalogueDirectory: string, code = stages()): Promise<Versions> {
  const { icu = '', unicode = '' } = process.versions
  const ocr = installedOcr()
  const catalogue = await hashFiles(catalogueDirectory, /\.(?:yaml|tsv)$/)
  return {
    reading: shortHash(code.reading, icu, unicode, ...(ocr === null ? [] : [ocr])),
    interpretation: `${shortHash(code.interpretation, icu, unicode)}${HALVES}${shortHash(...catalogue)}`,
    linking: shortHash(code.linking, ...catalogue),
  }
}

/** Between the halves of a version of interpretation: that of the code, that of the catalogue. */
const HALVES = '-'

/** The half of a version of interpretation that is the code's. */
export const codeHalf = (interpretation: string): string => interpretation.split(HALVES)[0] ?? ''

/** The other half, the hash of the catalogue's files. */
export const catalogueHalf = (interpretation: string): string => interpretation.split(HALVES)[1] ?? ''

/** One version for all stages: other data may come of other ones. */
export const fingerprint = ({ reading, interpretation, linking }: Versions): string =>
  shortHash(reading, interpretation, linking)

/** What is running does not change while it runs, whatever becomes of its files. */
const stages = lazy(
  (): StageHashes => (typeof PLANGRAPH_STAGES === 'undefined' ? hashStages(SOURCE) : JSON.parse(PLANGRAPH_STAGES)),
)

/** Relative path and content hash of every file below a folder whose path matches, in order of path. */
async function hashFiles(directory: string, which: RegExp): Promise<string[]> {
  const files = await readdir(directory, { recursive: true })
  const paths = files.filter((path) => which.test(path)).map((path) => path.split(sep).join('/'))
  return Promise.all(paths.sort().map(async (path) => `${path} ${sha256(await readFile(join(directory, path)))}`))
}
