// The door behind every npm script: makes ready what a command needs, then runs it. Plain Node without dependencies,
// because it runs before anything is installed. `node plangraph.mjs --help` lists the commands.

import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('.', import.meta.url))
const SEEDS = ['seeds/plans', 'seeds/reference'].map((folder) => join(ROOT, folder))
const GENERATED = join(ROOT, 'prisma/src/generated')

const HELP = `PlanGraph: every figure of government plan documents, each with the words that prove it

Usage: npm start, npm test, or npm run <command> [-- arguments]

  start      ingest seeds/plans and seeds/reference, print a summary and a comparison of the places, serve the graph
  etl        ingest PATH…, verify, export DIR, …: npm run etl -- --help
  serve      serve what is in the database: npm run serve -- --help
  keys       create, list and revoke API keys: npm run keys -- --help
  test       run the tests; arguments go to Jest
  bench      measure side by side: npm run bench -- --help
  fixtures   print the seeds as pdf, html and docx for the tests: npm run fixtures -- --help
  migrate    apply, create, check, status: npm run migrate -- --help
  generate   generate the database client
  typecheck  check the types
  lint       check style and formatting
  format     repair style and formatting

Each command first makes ready what it needs: packages (npm ci), the generated database client, the database.

Environment:
  DATABASE_URL  file:path/to/plangraph.db (default: data/plangraph.db beside this file)
  HOST, PORT    where the graph is served (127.0.0.1, 4000)
  PLANGRAPH_READ_SECONDS, PLANGRAPH_READ_MEGABYTES
                what reading one file may cost (20, 512)
`

const START_HELP = `Usage: npm start

Ingests the documents of seeds/plans and the transcriptions of seeds/reference, prints what was found and what the places
ask of themselves side by side, then serves the graph at http://127.0.0.1:4000/graphql.
A second start finds nothing changed. HOST, PORT and DATABASE_URL (file:…) override where.
`

const TEST_HELP = `Usage: npm test, or npm test -- [unit] [database] [process] [names of test files] [options of Jest]

Runs the tests, all of them unless names say which: npm test -- unit, npm test -- golden. unit opens no database and
starts no process, and ingests nothing first. UPDATE_GOLDEN=1 writes the files that show what every document yields anew.
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

/** Whether node_modules holds every package that package-lock.json asks for on this platform. */
function installed() {
  const record = join(ROOT, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === '' || link || (path in present ? present[path].version === version : optional),
  )
}

async function install() {
  if (installed()) return
  // No package needs its install script, and Prisma's would fetch an engine that is never run.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const title = 'installing packages (npm ci)'
  if (npm && basename(npm) === 'npm-cli.js') await step(title, process.execPath, [npm, ...args])
  else await step(title, 'npm', args, { shell: process.platform === 'win32' })
}

/** Whether the generated client is there and newer than everything it is made from. */
function generated() {
  const marker = join(GENERATED, 'pothos-types.ts')
  if (!existsSync(marker) || !existsSync(join(GENERATED, 'client/client.ts'))) return false
  const schema = join(ROOT, 'prisma/schema')
  const inputs = [
    ...readdirSync(schema).map((name) => join(schema, name)),
    join(ROOT, 'prisma/prisma.config.ts'),
    join(ROOT, 'prisma/package.json'),
  ]
  return inputs.every((input) => statSync(input).mtimeMs <= statSync(marker).mtimeMs)
}

async function generate() {
  await install()
  if (generated()) return
  const turbo = join(ROOT, 'node_modules/turbo/bin/turbo')
  await step('generating the database client', process.execPath, [turbo, 'run', '@plangraph/database#generate'])
  // Turborepo may have restored older files from its cache.
  utimesSync(join(GENERATED, 'pothos-types.ts'), new Date(), new Date())
}

/** Runs a TypeScript file of the project in the caller's folder. */
function typescript(file, args) {
  return run(process.execPath, ['--import', import.meta.resolve('tsx'), join(ROOT, file), ...args])
}

/** GraphQL checks itself for mistakes of its users' programs at every value, unless it is told that it is used in earnest. */
function serve(args) {
  process.env.NODE_ENV ??= 'production'
  return typescript('api/src/commands/serve.ts', args)
}

async function migrate() {
  await generate()
  const { code } = await typescript('prisma/src/migrate-command.ts', ['apply'])
  if (code !== 0) throw new Stop('', code)
}

const wantsHelp = (args) => args.includes('--help') || args.includes('-h')

async function turboTask(name) {
  await install()
  return run(process.execPath, [join(ROOT, 'node_modules/turbo/bin/turbo'), 'run', name, '--output-logs=new-only'], {
    cwd: ROOT,
  })
}

/** Help of a command that takes no arguments: its line of HELP. */
const lineOfHelp = (name) => `Usage: npm run ${name}: ${HELP.match(new RegExp(`^ {2}${name} +(.*)$`, 'm'))[1]}\n`

/** What --help prints for the commands that are answered here; the others pass it on. */
const HELP_OF = {
  start: START_HELP,
  test: TEST_HELP,
  ...Object.fromEntries(['generate', 'typecheck', 'lint', 'format'].map((name) => [name, lineOfHelp(name)])),
}

const COMMANDS = {
  async start(args) {
    await migrate()
    const ingest = await typescript('etl/src/commands/main.ts', ['ingest', ...SEEDS])
    if (ingest.signal || ingest.code > 128) return ingest
    if (ingest.code !== 0) process.stderr.write('\nnot every document could be ingested; serving what is there\n')
    return serve(['--compare', ...args])
  },
  /** `export` writes the tables that the API serves and reads the database only; the others migrate by themselves. */
  async etl([name, ...args]) {
    if (name === 'export') {
      await (wantsHelp(args) ? generate() : migrate())
      return typescript('api/src/commands/export.ts', args)
    }
    await generate()
    return typescript('etl/src/commands/main.ts', name === undefined ? [] : [name, ...args])
  },
  async serve(args) {
    // A call for help needs no database.
    await (wantsHelp(args) ? generate() : migrate())
    return serve(args)
  },
  async keys(args) {
    await (args.length === 0 || wantsHelp(args) ? generate() : migrate())
    return typescript('api/src/commands/keys.ts', args)
  },
  async test(args) {
    await generate()
    // Jest hands the options on to its workers.
    const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
    return run(process.execPath, [...options, join(ROOT, 'tests/run-tests.mjs'), ...args], { cwd: ROOT })
  },
  async bench(args) {
    await generate()
    return typescript('tests/bench/main.ts', args)
  },
  async fixtures(args) {
    await generate()
    return typescript('tests/fixtures/make/main.ts', args)
  },
  async migrate(args) {
    await generate()
    return typescript('prisma/src/migrate-command.ts', args)
  },
  async generate() {
    await generate()
    return { code: 0 }
  },
  typecheck: () => turboTask('check:types'),
  lint: () => turboTask('check:lint'),
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
