import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { listen, type RunningServer } from '../../api/src/commands/listen.js'
import type { ListenerOptions } from '../../api/src/server/options.js'
import { type Served, serveFixture } from '../tables/served.js'

let api: Served
let server: RunningServer | undefined
let sockets: Socket[] = []
beforeAll(async () => {
  api = await serveFixture()
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets = []
  await server?.close()
})
afterAll(() => api.close())

const start = async (options: ListenerOptions) => {
  server = await listen(api.database, { host: '127.0.0.1', port: 0 }, options)
}

/** Opens a connection and says nothing; resolves to what the server has said when it closes it, or after a while. */
function opened({ from, milliseconds = 300 }: { from?: string; milliseconds?: number } = {}): Promise<string> {
  const { port } = new URL(server?.url ?? '')
  return new Promise((resolve) => {
    const socket = connect({ port: Number(port), host: '127.0.0.1', ...(from !== undefined && { localAddress: from }) })
    sockets.push(socket)
    let said = ''
    socket.on('data', (chunk) => {
      said += chunk
    })
    socket.on('error', () => {}).on('close', () => resolve(said))
    setTimeout(() => resolve(said), milliseconds)
  })
}

const health = async () => (await fetch(new URL('/health', server?.url))).status

test('a connection beyond the limit is refused with a sentence, and there is room again when another is closed', async () => {
  await start({ connections: 3 })
  expect(await Promise.all([opened(), opened(), opened()])).toEqual(['', '', ''])
  const refused = await opened()
  expect(refused).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\n/)
  expect(refused).toMatch(/^retry-after: \d+\r$/m)
  expect(refused).toContain('"code": "TOO_MANY_CONNECTIONS"')
  sockets[0]?.destroy()
  await sleep(100)
  expect(await health()).toBe(200)
})

test('a flood of connections is closed, and the ones that are open go on', async () => {
  await start({ connections: 10 })
  const first = opened({ milliseconds: 3000 })
  const flood = await Promise.all(Array.from({ length: 400 }, () => opened({ milliseconds: 3000 })))
  expect(await first).toBe('')
  expect(flood.filter((said) => said === '').length).toBeGreaterThanOrEqual(9)
  expect(flood.filter((said) => said.includes('TOO_MANY_CONNECTIONS')).length).toBeGreaterThanOrEqual(100)
  const closed = () => sockets.filter((socket) => socket.closed).length
  for (let waited = 0; closed() < 391 && waited < 20_000; waited += 100) await sleep(100)
  expect(closed()).toBe(401 - 10)
})

test('an address has a share of the connections where one is set', async () => {
  await start({ connections: 100, connectionsPerAddress: 2 })
  expect(await Promise.all([opened({ from: '127.0.0.2' }), opened({ from: '127.0.0.2' })])).toEqual(['', ''])
  expect(await opened({ from: '127.0.0.2' })).toContain('TOO_MANY_CONNECTIONS')
  expect(await opened({ from: '127.0.0.3' })).toBe('')
  expect(await health()).toBe(200)
})
