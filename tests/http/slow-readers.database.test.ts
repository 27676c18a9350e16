import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { listen, type RunningServer } from '../../api/src/commands/listen.js'
import { fill } from '../api/fixture.js'
import { request, type Served, serveFixture } from '../tables/served.js'

const MEGABYTE = 1e6
const READERS = 40
const PIECE_SECONDS = 5

let api: Served
let server: RunningServer
let readers: Reader[] = []
beforeAll(async () => {
  api = await serveFixture(async (database) => {
    await fill(database)
    const text = '新增就业'.repeat(1_000_000)
    await database.source.updateMany({ data: { text } })
  })
  server = await listen(api.database, { host: '127.0.0.1', port: 0 }, { pieceSeconds: PIECE_SECONDS, pointsAMinute: 0 })
})
afterEach(() => {
  for (const { socket } of readers) socket.destroy()
  readers = []
})
afterAll(async () => {
  await server.close()
  await api.close()
})

interface Reader {
  socket: Socket
  isClosed: boolean
}

/** Asks for an answer and reads nothing of it beyond what the system takes by itself. */
function reader(path: string, accept: string): Reader {
  const { port, hostname } = new URL(server.url)
  const socket = connect(Number(port), hostname, () => {
    socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\naccept: ${accept}\r\n\r\n`)
  })
  const own = { socket, isClosed: false }
  // A socket that nobody reads does not notice its end, so that writing has to try.
  const probe = setInterval(() => socket.write('\r\n'), 250)
  socket
    .on('error', () => {})
    .on('close', () => {
      own.isClosed = true
      clearInterval(probe)
    })
  socket.pause()
  readers.push(own)
  return own
}

async function health(): Promise<number> {
  const started = performance.now()
  const { status } = await request(new URL('/health', server.url))
  expect(status).toBe(200)
  return performance.now() - started
}

test.each([
  ['GraphiQL', '/graphql', 'text/html'],
  ['one large answer', `/graphql?query=${encodeURIComponent('{ documents { nodes { text } } }')}`, '*/*'],
])('slow readers of %s hold little memory, keep nobody else waiting, and are cut off', async (_what, path, accept) => {
  await request(new URL(path, server.url), { headers: { accept } })
  const before = process.memoryUsage().rss
  for (let count = 0; count < READERS; count++) reader(path, accept)
  let most = 0
  for (let looked = 0; looked < 8; looked++) {
    await sleep(250)
    expect(await health()).toBeLessThan(20_000)
    most = Math.max(most, process.memoryUsage().rss)
  }
  // A copy for each would be 360 megabytes.
  expect(most - before).toBeLessThan(150 * MEGABYTE)
  const open = () => readers.filter(({ isClosed }) => !isClosed).length
  for (let waited = 0; open() > 0 && waited < 20_000; waited += 250) await sleep(250)
  expect(open()).toBe(0)
})

test('a client that reads slowly but steadily has all of it', async () => {
  const own = reader('/graphql', 'text/html')
  let size = 0
  own.socket.on('data', (chunk) => {
    size += chunk.byteLength
    own.socket.pause()
    setTimeout(() => own.socket.resume(), 2)
  })
  own.socket.resume()
  for (let waited = 0; size < 9 * MEGABYTE && waited < 30_000; waited += 100) await sleep(100)
  expect(size).toBeGreaterThan(9 * MEGABYTE)
})
