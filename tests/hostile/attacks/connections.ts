import type { Attack } from '../attacks.js'
import { attack } from './graphql.js'

const raw = (...lines: readonly string[]) => ({ raw: lines.join('\r\n') })
const GET = ['GET /health HTTP/1.1', 'Host: x', '', ''].join('\r\n')

/** Bytes on the wire that are hardly HTTP. */
export const connectionAttacks: readonly Attack[] = [
  attack(
    'a URL of 100 kB',
    { path: `/graphql?query=${'a'.repeat(100_000)}` },
    { path: `/data/${'a'.repeat(100_000)}` },
  ),
  attack('headers of 100 kB', { path: '/data', headers: { cookie: 'a'.repeat(100_000) } }),
  attack(
    '5,000 headers',
    raw('GET /data HTTP/1.1', 'Host: x', ...Array.from({ length: 5000 }, (_, i) => `X${i}: 1`), '', ''),
  ),
  attack('bytes of nothing', { raw: Buffer.from(Array.from({ length: 1000 }, (_, i) => (i * 7919) % 256)) }),
  attack('the beginning of TLS', { raw: Buffer.from('16030100c8010000c40303', 'hex') }),
  attack('the beginning of HTTP/2', raw('PRI * HTTP/2.0', '', 'SM', '', '')),
  attack('HTTP 9.9', raw('GET / HTTP/9.9', 'Host: x', '', '')),
  attack('requests and then rubbish', { raw: `${GET.repeat(100)}${'\u0001rubbish'.repeat(100)}\r\n\r\n` }),
  attack(
    'two lengths',
    raw('POST /graphql HTTP/1.1', 'Host: x', 'Content-Length: 5', 'Content-Length: 6', '', 'hello'),
  ),
  attack(
    'a length and chunks',
    raw('POST /graphql HTTP/1.1', 'Host: x', 'Content-Length: 5', 'Transfer-Encoding: chunked', '', '0', '', GET),
  ),
  attack(
    'chunks that are none',
    raw(
      'POST /graphql HTTP/1.1',
      'Host: x',
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
      '',
      'zz',
      'hello',
      '',
      '',
    ),
  ),
  attack(
    'a chunk of endless length',
    raw(
      'POST /graphql HTTP/1.1',
      'Host: x',
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
      '',
      'fffffffffffffffff',
      'x',
    ),
  ),
  attack(
    'hosts that would break links',
    ...['a b', 'x"y', 'evil.example/x?', '<script>', 'a@b', 'x\u007f'].map((host) =>
      raw('GET /odata/v4/targets HTTP/1.1', `Host: ${host}`, 'Connection: close', '', ''),
    ),
  ),
  attack(
    'two hosts, or none',
    ...[['Host: x', 'Host: y'], ['Host: x', 'host: x'], []].flatMap((hosts) =>
      ['/odata/v4/targets', '/data', '/graphql?query=%7B__typename%7D'].map((path) =>
        raw(`GET ${path} HTTP/1.1`, ...hosts, 'Connection: close', '', ''),
      ),
    ),
  ),
  // Clients of 1991 know no versions and no headers: node answers them like those of HTTP 1.0.
  { name: 'HTTP 0.9', requests: [raw('GET /', '', '')], harmless: { status: 400, body: /names no host/ } },
  attack(
    'headers that would begin others',
    raw('GET /data HTTP/1.1', 'Host: x', 'X-Request-Id: a\rSet-Cookie: b', '', ''),
    raw('GET /data HTTP/1.1', 'Host: x', 'X: a', ' folded: b\u0000', '', ''),
  ),
  attack(
    'an absolute address of another host',
    raw('GET http://evil.example/etc/passwd HTTP/1.1', 'Host: x', 'Connection: close', '', ''),
  ),
]
