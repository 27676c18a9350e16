import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { isPrintable } from '@plangraph/database'
import { serverLog } from '../../api/src/shared/server-log.js'
import { type Served, serveFixture } from '../tables/served.js'

let api: Served
beforeAll(async () => {
  api = await serveFixture()
})
afterAll(() => api.close())

/** Clears the screen, recolours, sets the title of the window, turns the order of letters round. */
const HOSTILE = '\u009b2J\u001b[31m\u001b]0;owned\u0007\u202e\u007f'
const LITERAL = '\u009b2J\u202e\u007f'

/** Characters of an answer that a terminal would obey; the ends of lines of pretty JSON are none. */
const isClean = (answer: string) => isPrintable(answer.replace(/[\r\n\t]/g, ' '))

describe('what a client sends never comes back as commands to a terminal', () => {
  test.each([
    [{ query: `{ targets(filter: { regions: ["${LITERAL}"] }) { totalCount } }` }],
    [{ query: `{ targets(after: "${LITERAL}") { totalCount } }` }],
    [{ query: `{ ${LITERAL} }` }],
    [{ query: '{ __typename }', operationName: HOSTILE }],
    [{ query: 'query($n: Int!) { targets(first: $n) { totalCount } }', variables: { n: HOSTILE } }],
    [
      {
        query: 'query($r: [String!]) { targets(filter: { regions: $r }) { totalCount } }',
        variables: { r: [HOSTILE] },
      },
    ],
    [{ documentId: HOSTILE }],
  ])('in the body of a question: %j', async (body) => {
    const response = await fetch(`${api.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = await response.text()
    expect(JSON.parse(answer).errors).not.toEqual([])
    expect(isClean(answer)).toBe(true)
  })

  test.each([
    `/graphql?query=${encodeURIComponent(`{ ${LITERAL} }`)}`,
    `/data/targets.csv?regions=${encodeURIComponent(HOSTILE)}`,
    `/data/targets.csv?${encodeURIComponent(HOSTILE)}=1`,
    `/data/${encodeURIComponent(HOSTILE)}.csv`,
    `/odata/v4/${encodeURIComponent(HOSTILE)}`,
    `/odata/v4/targets?$filter=${encodeURIComponent(`printed eq '${HOSTILE}' and`)}`,
    `/odata/v4/targets?$orderby=${encodeURIComponent(HOSTILE)}`,
    `/${encodeURIComponent(HOSTILE)}`,
  ])('in an address: %s', async (path) => {
    const response = await fetch(api.origin + path)
    const answer = await response.text()
    expect(answer).toMatch(/"errors?":/)
    expect(isClean(answer)).toBe(true)
  })

  test.each(['GET /\u009b2J HTTP/1.1', 'GET /data/\u001b[31m HTTP/1.1', '\u009b2J / HTTP/1.1'])(
    'in bytes that are no address: %j',
    async (line) => {
      const { hostname, port, host } = new URL(api.origin)
      const socket = connect(Number(port), hostname)
      socket.write(Buffer.from(`${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`, 'latin1'))
      expect(isClean(await text(socket))).toBe(true)
    },
  )

  test('in a key', async () => {
    const headers = { authorization: 'Bearer \u009b2J' }
    const response = await fetch(`${api.origin}/graphql?query={__typename}`, { headers })
    expect(response.status).toBe(401)
    expect(isClean(await response.text())).toBe(true)
  })
})

test('a line of the log is one line, and means what was logged', () => {
  const written: string[] = []
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((line) => written.push(String(line)) > 0)
  const { log, flush } = serverLog('info')
  log.info({ path: `/${HOSTILE}\n`, err: new Error(HOSTILE) }, HOSTILE)
  flush()
  write.mockRestore()
  const [line = ''] = written
  expect(line.endsWith('}\n')).toBe(true)
  expect(isPrintable(line.slice(0, -1))).toBe(true)
  expect(JSON.parse(line)).toMatchObject({ path: `/${HOSTILE}\n`, msg: HOSTILE, err: { message: HOSTILE } })
})

test('the line of a request is the one that the log would write of it', () => {
  const written: string[] = []
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((line) => written.push(String(line)) > 0)
  const now = jest.spyOn(Date, 'now').mockReturnValue(1_700_000_000_000)
  const { log, logAnswered, flush } = serverLog('info')
  const of = {
    request: 'a-1',
    client: '::1',
    method: 'GET',
    path: `/${HOSTILE}\n"\\`,
    status: 200,
    ms: 0.25,
    kept: true,
  }
  for (const line of [of, { ...of, subject: '名' }]) {
    log.info(line)
    flush()
    logAnswered(line)
    flush()
  }
  serverLog('warn').logAnswered(of)
  write.mockRestore()
  now.mockRestore()
  expect([written[1], written[3]]).toEqual([written[0], written[2]])
  expect(JSON.parse(written[3] ?? '')).toEqual({ level: 30, time: 1_700_000_000_000, ...of, subject: '名' })
})
