import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const TESTS = fileURLToPath(new URL('..', import.meta.url))
const GROUPS = join(TESTS, 'groups')

/** The project of a test file (jest.config.js): files of `unit` name none. */
const projectOf = (file) => /\.(browser|database|process|files)\.test\.ts$/.exec(file)?.[1] ?? 'unit'

/** Paths from tests/ of all test files. */
const testFiles = () =>
  readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && !path.includes('node_modules'))
    .map((path) => path.split(sep).join('/'))
    .sort()

/** Writes one suite for the test files of each folder and project: groups/extract.unit.mjs. */
export function writeGroups() {
  const groups = new Map()
  for (const file of testFiles()) {
    const name = `${file.split('/')[0]}.${projectOf(file)}.mjs`
    groups.set(name, [...(groups.get(name) ?? []), file])
  }
  rmSync(GROUPS, { recursive: true, force: true })
  mkdirSync(GROUPS)
  for (const [name, files] of groups)
    writeFileSync(
      join(GROUPS, name),
      `import { together } from '../projects/together.mjs'\n\nawait together(${JSON.stringify(files, null, 2)})\n`,
    )
}
