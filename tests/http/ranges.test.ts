import type { IncomingMessage } from 'node:http'
import { inRangeFor } from '../../api/src/server/http/ranges.js'
import type { Reply } from '../../api/src/shared/http/reply.js'

const BODY = Buffer.from('0123456789')
const whole: Reply = { status: 200, headers: { etag: '"a"', 'content-type': 'text/csv' }, body: BODY }

function asked(headers: Record<string, string>, method = 'GET', reply = whole) {
  const { status, headers: own, body } = inRangeFor({ method, headers } as unknown as IncomingMessage, reply)
  return [status, own['content-range'] ?? null, String(body)]
}

test.each([
  ['bytes=0-3', 206, 'bytes 0-3/10', '0123'],
  ['bytes=4-', 206, 'bytes 4-9/10', '456789'],
  ['bytes=-3', 206, 'bytes 7-9/10', '789'],
  ['bytes=-30', 206, 'bytes 0-9/10', '0123456789'],
  ['bytes=8-99', 206, 'bytes 8-9/10', '89'],
  ['bytes=10-', 416, 'bytes */10', ''],
  ['bytes=-0', 416, 'bytes */10', ''],
  ['bytes=5-2', 200, null, '0123456789'],
  ['bytes=0-1,4-5', 200, null, '0123456789'],
  ['lines=0-1', 200, null, '0123456789'],
  ['bytes=-', 200, null, '0123456789'],
])('Range: %s', (range, status, contentRange, body) => {
  expect(asked({ range })).toEqual([status, contentRange, body])
})

test('of another answer than the one that the client has begun, all is sent', () => {
  expect(asked({ range: 'bytes=4-', 'if-range': '"a"' })[0]).toBe(206)
  for (const other of ['"b"', 'W/"a"', '"a-br"', 'Sun, 01 Nov 2026 08:01:00 GMT'])
    expect(asked({ range: 'bytes=4-', 'if-range': other })).toEqual([200, null, '0123456789'])
})

test('nothing is cut from what is no whole answer, or asked for by another method', () => {
  expect(asked({ range: 'bytes=4-' }, 'POST')[0]).toBe(200)
  expect(asked({ range: 'bytes=4-' }, 'HEAD')[0]).toBe(200)
  expect(asked({ range: 'bytes=4-' }, 'GET', { ...whole, status: 404 })[0]).toBe(404)
  expect(asked({ range: 'bytes=4-' }, 'GET', { ...whole, headers: {} })[0]).toBe(200)
})
