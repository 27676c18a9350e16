import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen, type RunningServer } from '../../api/src/commands/listen.js'
import { type Served, serveFixture } from '../tables/served.js'

let api: Served
let server: RunningServer
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
beforeEach(async () => {
  api = await serveFixture()
  server = await listen(api.database, { host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  await server.close()
  await api.close()
})
afterAll(() => agent.destroy())

async function begin(path: string): Promise<IncomingMessage> {
  const asked = request(new URL(path, server.url), { agent })
  asked.end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  return answer
}

test('what is being answered is answered whole, on a connection that ends with it; nothing new is taken', async () => {
  const whole = await text(await begin('/data/targets.csv'))
  const answer = await begin('/data/observations.csv')
  const stopped = Date.now()
  const closed = server.close(30)
  await expect(fetch(new URL('/health', server.url))).rejects.toThrow()
  expect(await text(answer)).toMatch(/^id,.*\r\n$/s)
  expect(whole).toMatch(/^id,.*\r\n$/s)
  await closed
  // Nothing waits until the time of grace is over.
  expect(Date.now() - stopped).toBeLessThan(20_000)
})

test('a connection that is kept learns that the server stops', async () => {
  expect((await begin('/ready')).resume().statusCode).toBe(200)
  // An answer that has begun keeps the connection from being idle, so that one more request can come over it.
  const socket = (await begin('/health')).resume().socket
  const second = new Promise<string>((resolve) => {
    let said = ''
    socket.removeAllListeners('data').on('data', (chunk) => {
      said += chunk
      if (said.includes('not ready')) resolve(said)
    })
  })
  socket.write('GET /ready HTTP/1.1\r\nhost: x\r\n')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const closed = server.close(30)
  socket.write('\r\n')
  expect(await second).toMatch(/^HTTP\/1\.1 503 .*connection: close/is)
  await closed
})

test('a client that does not end its request is cut off when the time of grace is over', async () => {
  const socket = (await begin('/health')).resume().socket
  socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const cut = once(socket, 'close')
  await server.close(0.1)
  await cut
})
