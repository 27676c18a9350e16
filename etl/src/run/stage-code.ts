import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { sha256, shortHash } from '../model/hash.js'

/**
 * Where the stages begin, below etl/src. Reading makes lines and grids of a file; interpretation makes rows of what was
 * read; linking makes links of rows.
 */
const STAGES = {
  reading: [
    'read/index.ts',
    'read/scans/page-picture.ts',
    'read/scans/file-picture.ts',
    'read/scans/recognise.ts',
    'read/scans/networks.ts',
  ],
  interpretation: [
    'structure/index.ts',
    'extract/index.ts',
    'normalize/index.ts',
    'check/index.ts',
    'transcribe/index.ts',
    'correct/correct-document.ts',
    'identity/name-document.ts',
    'store/rows.ts',
  ],
  linking: ['link/link-stage.ts'],
} as const

/** Hashes of what decides the output of each stage. */
export type StageHashes = Record<keyof typeof STAGES, string>

/**
 * Hash of the code of every stage: the files that it imports, directly or not, the data files beside them, and the
 * versions of the libraries that they import. Paths enter relative, so machines agree.
 *
 * @param source the folder etl/src
 * @param versionOf the version of a library
 */
export function hashStages(source: string, versionOf = installedVersion(source)): StageHashes {
  const hashOf = (entries: readonly string[]): string => {
    const { files, libraries } = closure(entries.map((entry) => join(source, entry)))
    const folders = new Set(files.map((file) => dirname(file)))
    const all = [...files, ...[...folders].flatMap(dataFiles)]
    const portable = (path: string) => relative(source, path).split(sep).join('/')
    return shortHash(
      ...all.map((path) => `${portable(path)} ${sha256(readFileSync(path))}`).sort(),
      ...libraries.map((name) => `${name} ${versionOf(name)}`).sort(),
    )
  }
  return {
    reading: hashOf(STAGES.reading),
    interpretation: hashOf(STAGES.interpretation),
    linking: hashOf(STAGES.linking),
  }
}

const IMPORT = /^(?:import|export)\s(?!type\s)[^'"]*?from\s'([^']+)'|^import\s'([^']+)'|\bimport\('([^']+)'\)/gm

/** The files that the entries import, themselves included, and the packages; types alone decide nothing. */
function closure(entries: readonly string[]): { files: string[]; libraries: string[] } {
  const files = new Set<string>()
  const libraries = new Set<string>()
  const waiting = [...entries]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue
    files.add(file)
    for (const [, from, bare, dynamic] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const imported = from ?? bare ?? dynamic ?? ''
      if (imported.startsWith('.')) waiting.push(join(dirname(file), imported.replace(/\.js$/, '.ts')))
      else if (!imported.startsWith('node:')) libraries.add(packageName(imported))
    }
  }
  return { files: [...files], libraries: [...libraries] }
}

const packageName = (imported: string): string =>
  imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/')

/** Words and other data that the code of a folder reads. */
const dataFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:ya?ml|json)$/.test(name))
    .map((name) => join(folder, name))

/** Version of a package as installed for the sources, or of a package of this project a hash of its own files. */
const installedVersion =
  (source: string) =>
  (name: string): string => {
    for (let folder = source; folder !== dirname(folder); folder = dirname(folder)) {
      const path = join(folder, 'node_modules', name, 'package.json')
      if (!existsSync(path)) continue
      const { version, exports } = JSON.parse(readFileSync(path, 'utf8')) as { version: string; exports?: unknown }
      const entry = ownEntry(exports)
      return entry === null ? version : hashOfPackage(join(dirname(path), entry))
    }
    throw new Error(`the package ${name} is not installed: run npm ci`)
  }

/** The entry of a package of this project, which is written in TypeScript. */
function ownEntry(exports: unknown): string | null {
  const entry = typeof exports === 'object' && exports !== null && '.' in exports ? exports['.'] : null
  return typeof entry === 'string' && entry.endsWith('.ts') ? entry : null
}

const hashOfPackage = (entry: string): string =>
  shortHash(
    ...closure([entry])
      .files.map((path) => `${relative(dirname(entry), path).split(sep).join('/')} ${sha256(readFileSync(path))}`)
      .sort(),
  )
