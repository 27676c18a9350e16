import { posix } from 'node:path'

interface Package {
  name: string
  folder: string
  /** Folders in it, from below upwards; null where all of it is one floor. */
  floors: readonly string[] | null
}

/** The packages from below upwards, each with its floors: a file may import from its own floor and from those below. */
export const PACKAGES: readonly Package[] = [
  { name: '@plangraph/database', folder: 'prisma/src', floors: null },
  { name: '@plangraph/figures', folder: 'etl/figures/src', floors: null },
  {
    name: '@plangraph/etl',
    folder: 'etl/src',
    floors: [
      ...['model', 'language', 'catalogue', 'read', 'structure', 'extract', 'normalize', 'check', 'transcribe'],
      ...['identity', 'correct', 'store', 'link', 'run', 'sandbox', 'verify', 'commands'],
    ],
  },
  { name: '@plangraph/web', folder: 'web/src', floors: ['shared', 'pictures', 'parts', 'pages', 'serve', 'browser'] },
  {
    name: '@plangraph/api',
    folder: 'api/src',
    floors: ['shared', 'domain', 'graphql', 'tabular', 'server', 'commands'],
  },
]

const IMPORT = /^(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm

/**
 * What a file imports, types included.
 * @param source TypeScript as Biome formats it: single quotes, a statement begins its line
 * @returns specifiers as written
 */
export const importsOf = (source: string): string[] =>
  [...source.matchAll(IMPORT)].flatMap(([, named, dynamic]) => named ?? dynamic ?? [])

/** The number of a file's floor in its package, -1 where it is on none. A file beside the floors, the entry, is above all. */
function floorOf(folder: string, floors: readonly string[], path: string): number {
  const [room, ...rest] = path.slice(folder.length + 1).split('/')
  return rest.length === 0 ? floors.length : floors.indexOf(room ?? '')
}

/** Why a file may not import what it does, or null. */
function fault(from: string, to: string): string | null {
  const index = PACKAGES.findIndex(({ folder }) => from.startsWith(`${folder}/`))
  const given = PACKAGES.findIndex(({ name }) => to === name || to.startsWith(`${name}/`))
  if (given >= 0) return given < index ? null : `${from} imports ${to}, which is not below its package`
  const own = PACKAGES[index]
  if (!to.startsWith('.') || own === undefined) return null
  const path = posix.join(posix.dirname(from), to)
  if (!path.startsWith(`${own.folder}/`)) return `${from} imports ${path}, the inside of another package`
  return own.floors && faultWithin(own.folder, own.floors, from, path)
}

function faultWithin(folder: string, floors: readonly string[], from: string, path: string): string | null {
  const [own, other] = [floorOf(folder, floors, from), floorOf(folder, floors, path)]
  if (own < 0 || other < 0) return `${own < 0 ? from : path} is on no floor of tests/tools/floors.ts`
  return other > own ? `${from} imports ${path}, which is above it` : null
}

/**
 * The imports that run upwards.
 * @param sources source of every file by its path from the root, with slashes
 * @returns a sentence each
 */
export const upwards = (sources: ReadonlyMap<string, string>): string[] =>
  [...sources].flatMap(([path, source]) => importsOf(source).flatMap((to) => fault(path, to) ?? []))

/**
 * The groups of files that import each other in a circle, types included.
 * @param sources as for `upwards`
 * @returns paths of each circle, in order
 */
export function cycles(sources: ReadonlyMap<string, string>): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  /** The file that is looked at, after those that led to it. */
  const way: string[] = []
  const visit = (path: string) => {
    const source = sources.get(path)
    if (done.has(path) || source === undefined) return
    const at = way.indexOf(path)
    if (at >= 0) {
      found.push(way.slice(at))
      return
    }
    way.push(path)
    for (const to of importsOf(source)) {
      if (to.startsWith('.')) visit(posix.join(posix.dirname(path), to.replace(/\.js$/, '.ts')))
    }
    way.pop()
    done.add(path)
  }
  for (const path of sources.keys()) visit(path)
  return found
}
