import { connect, type Socket } from 'node:net'
import { getIntrospectionQuery } from 'graphql'
import { openSeeds } from '../seeds/seeds-database.js'
import { type Served, serve } from '../tables/served.js'
import { INSIDE } from './answer-faults.js'
import { ask } from './ask.js'
import { ATTACKS } from './attacks.js'
import { type Received, send } from './wire.js'

const statements: string[] = []
let seeds: Served
beforeAll(async () => {
  // Each is refused for what it is, not because of those before it.
  seeds = await serve(await openSeeds((sql) => statements.push(sql)), statements, { pointsAMinute: 0 })
})
afterAll(() => seeds.close())

/** The code and the sentence of a refusal, of GraphQL or of the tables; null for what is none. */
function refusalIn({ body }: Received): { code: unknown; message: unknown } | null {
  try {
    const { error, errors, data } = JSON.parse(body)
    if (data !== undefined && data !== null) return null
    return error ?? { code: errors[0].extensions?.code, message: errors[0].message }
  } catch {
    return null
  }
}

const isRefused = ({ status }: Received): boolean => status >= 400 && status < 500

async function stillAnswers(): Promise<void> {
  const { status, body } = await ask(seeds.origin, { query: '{ dataset { version } }', variables: {} })
  expect([status, JSON.parse(body).data.dataset.version]).toEqual([200, expect.any(String)])
}

const attacks = ATTACKS.map((attack) => [attack.name, attack] as const)

/** Requests of an attack that the test sends; the bench sends all. */
const MOST = 50

/** A statement that reads, with its values apart from it. */
const READS = /^\s*SELECT (?!.*(?:DROP|OR 1=1|passwd|rm -rf))/s

test.each(attacks.filter(([, { harmless }]) => !harmless))(
  '%s: is refused, and nothing is asked but what only the data tell',
  async (_name, attack) => {
    for (const [i, request] of attack.requests.slice(0, MOST).entries()) {
      statements.length = 0
      const received = await send(seeds.origin, request)
      const shown = `request ${i + 1}`
      const { status, body } = received
      expect({ shown, status, body: body.slice(0, 300), refused: isRefused(received) }).toMatchObject({ refused: true })
      const refusal = refusalIn(received)
      expect([shown, refusal]).toEqual([
        shown,
        expect.objectContaining({ code: expect.any(String), message: expect.any(String) }),
      ])
      expect(String(refusal?.message)).toMatch(/\S \S/)
      expect(String(refusal?.message)).not.toMatch(INSIDE)
      // A refusal is not a megabyte because the request was one.
      expect(body.length).toBeLessThan(20_000)
      if (attack.asks === undefined) expect([shown, statements]).toEqual([shown, []])
      // What need not ask is no exception.
      else expect([shown, statements.length]).not.toEqual([shown, 0])
      expect([shown, statements.filter((sql) => !READS.test(sql))]).toEqual([shown, []])
    }
    await stillAnswers()
  },
)

test.each(attacks.filter(([, { harmless }]) => harmless))('%s: does no harm', async (_name, attack) => {
  for (const request of attack.requests.slice(0, MOST)) {
    statements.length = 0
    const { status, body } = await send(seeds.origin, request)
    expect({ status, body }).toEqual({
      status: attack.harmless?.status,
      body: expect.stringMatching(attack.harmless?.body ?? /./),
    })
    expect(statements).toEqual([])
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  await stillAnswers()
})

test('the schema may be read by anyone: the data are public', async () => {
  statements.length = 0
  const { status, body } = await ask(seeds.origin, { query: getIntrospectionQuery(), variables: {} })
  expect([status, JSON.parse(body).errors]).toEqual([200, undefined])
  expect(body.length).toBeLessThan(500_000)
  expect(statements).toEqual([])
})

test('100 connections that never end their headers are closed, and others served meanwhile', async () => {
  const { hostname, port } = new URL(seeds.origin)
  const sockets: Socket[] = []
  const ends = Array.from({ length: 100 }, () => {
    const socket = connect(Number(port), hostname, () => socket.write('GET /data HTTP/1.1\r\nHost: x\r\nX: '))
    sockets.push(socket)
    socket.on('error', () => {})
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    return new Promise<string>((resolve) => socket.on('close', () => resolve(Buffer.concat(chunks).toString())))
  })
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('x')
  }, 1000)
  try {
    await stillAnswers()
    for (const text of await Promise.all(ends)) {
      expect(text).toMatch(/^HTTP\/1\.1 408 /)
      expect(text).toContain('"code": "REQUEST_TIMEOUT"')
    }
  } finally {
    clearInterval(drip)
    for (const socket of sockets) socket.destroy()
  }
})
