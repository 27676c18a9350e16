import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Served, serveFixture } from '../tables/served.js'

let api: Served
beforeAll(async () => {
  api = await serveFixture()
})
afterAll(() => api.close())

test('an address with letters that are not percent-encoded is refused with what to do', async () => {
  const { hostname, port, host } = new URL(api.origin)
  const socket = connect(Number(port), hostname)
  socket.write(`GET /data/targets.csv?regions=西安市 HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  const answer = await text(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  const { error } = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))
  expect(error).toMatchObject({ code: 'BAD_REQUEST', message: expect.stringContaining('--data-urlencode') })
  const encoded = error.message.match(/%[\w%]+/)[0]
  expect((await api.get(`/data/targets.csv?regions=${encoded}`)).status).toBe(200)
})
