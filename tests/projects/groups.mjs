import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const TESTS = fileURLToPath(new URL('..', import.meta.url))
const GROUPS = join(TESTS, 'groups')

/**
 * Suites of several folders by project, whose modules are much the same: to load them takes these folders longer than their
 * tests. The files of any other folder are a suite by themselves; null stands for all others.
 */
const JOINED = {
  unit: { served: ['api', 'http', 'tables', 'web'], read: null },
  database: {
    'seeds-and-pages': ['readme', 'seeds', 'verify', 'web'],
    runs: ['database', 'link', 'reference'],
    'after-runs': ['commands', 'correct', 'history', 'operate', 'results'],
    http: ['hostile', 'http'],
  },
  files: { read: null },
  process: { ingest: ['commands', 'reference', 'sandbox', 'seeds'], programs: null },
}

/** A suite keeps what all its files have loaded and made: with more of them it takes over 1 GB. */
const MOST_FILES = { database: 24, unit: 250 }

/** The project of a test file (jest.config.js): files of `unit` name none. */
const projectOf = (file) => /\.(browser|database|process|files)\.test\.ts$/.exec(file)?.[1] ?? 'unit'

/** Paths from tests/ of all test files. */
const testFiles = () =>
  readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => path.endsWith('.test.ts') && !path.endsWith('.postgresql.test.ts') && !path.includes('node_modules'),
    )
    .map((path) => path.split(sep).join('/'))
    .sort()

/** Map.groupBy, which Node has from 21 on. */
function groupBy(items, keyOf) {
  const groups = new Map()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

function suiteOf(folder, project) {
  const joined = Object.entries(JOINED[project] ?? {})
  const [name] = joined.find(([, folders]) => folders?.includes(folder)) ?? joined.find(([, all]) => all === null) ?? []
  return name ?? folder
}

/** The files of a suite in parts of about the same size, by the names of the parts: api-1, api-2. */
function partsOf(name, files, most = files.length) {
  const parts = Math.ceil(files.length / most)
  if (parts === 1) return [[name, files]]
  const size = Math.ceil(files.length / parts)
  return Array.from({ length: parts }, (_, i) => [`${name}-${i + 1}`, files.slice(i * size, (i + 1) * size)])
}

/** Writes the suites that Jest runs when it is given no test files: groups/api-1.database.mjs. */
export function writeGroups() {
  rmSync(GROUPS, { recursive: true, force: true })
  mkdirSync(GROUPS)
  for (const [project, ofProject] of groupBy(testFiles(), projectOf)) {
    const suites = groupBy(ofProject, (file) => suiteOf(file.split('/')[0], project))
    for (const [suite, all] of suites)
      for (const [name, files] of partsOf(suite, all, MOST_FILES[project]))
        writeFileSync(
          join(GROUPS, `${name}.${project}.mjs`),
          `import { together } from '../projects/together.mjs'\n\nawait together(${JSON.stringify(files, null, 2)})\n`,
        )
  }
}
