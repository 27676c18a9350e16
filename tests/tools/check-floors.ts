import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tooComplex } from './complexity.js'
import { cycles, PACKAGES, upwards } from './floors.js'
import { parseSources } from './syntax.js'
import { wordLists } from './vocabulary.js'

// Part of `npm run lint`: prints every import that runs upwards and every circle, every list of Chinese words outside the
// lexicon and every function with too many paths, and exits 1 when there is one.

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The sources of all packages by path, generated ones left out. */
function readSources(): Map<string, string> {
  const paths = PACKAGES.flatMap(({ folder }) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  )
  const own = paths.filter((path) => /\.tsx?$/.test(path) && !/\/generated\/|\.generated\.ts$/.test(path))
  return new Map(own.sort().map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
}

const sources = readSources()
const trees = [...parseSources(ROOT, sources.keys())]
const circles = cycles(sources).map((circle) => `these import each other: ${[...circle, circle[0]].join(' → ')}`)
const lists = trees
  .filter(([path]) => !path.startsWith('etl/src/language/lexicon/'))
  .flatMap((tree) => wordLists(...tree))
const complex = trees.flatMap((tree) => tooComplex(...tree))
const faults = [...upwards(sources), ...circles, ...lists, ...complex]
for (const sentence of faults) process.stderr.write(`${sentence}\n`)
process.exitCode = faults.length > 0 ? 1 : 0
