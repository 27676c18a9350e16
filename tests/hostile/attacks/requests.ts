import { gzipSync } from 'node:zlib'
import type { Attack } from '../attacks.js'
import type { Sent } from '../wire.js'
import { asked, attack, harmless, post, repeat } from './graphql.js'

const MEBIBYTE = 2 ** 20
const TWENTY = 20 * MEBIBYTE
const MUTATION = encodeURIComponent('mutation { deleteAll }')
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=x' }

const ask = (query: string): Sent => ({
  path: `/graphql?${query}`,
  headers: { accept: 'application/graphql-response+json' },
})

const parts = (fields: Record<string, string>): string =>
  `${Object.entries(fields)
    .map(([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')}--x--\r\n`

/** Requests of GraphQL over HTTP that are too large, of the wrong kind, or no JSON. */
export const requestAttacks: readonly Attack[] = [
  attack('a body of 20 MB with its length', post(Buffer.alloc(TWENTY, 32))),
  attack('a body of 20 MB in chunks', post(Array.from({ length: 320 }, () => Buffer.alloc(65_536, 32)))),
  attack(
    'a body of 20 MB in chunks of a query',
    post([Buffer.from('{"query":"'), ...Array.from({ length: 20 }, () => Buffer.alloc(MEBIBYTE, 97))]),
  ),
  attack('a length that is no number', {
    ...post('{}'),
    headers: { 'content-type': 'application/json', 'content-length': '-1' },
  }),
  attack('20 MB of zeros in 20 kB of gzip', post(gzipSync(Buffer.alloc(TWENTY)), { 'content-encoding': 'gzip' })),
  attack('an encoding that nobody knows', post('{"query":"{ __typename }"}', { 'content-encoding': 'x-bomb, br' })),
  attack(
    'lists 100,000 deep in a variable',
    post(
      `{"query":"query ($t: String) { indicators(topic: $t) { totalCount } }","variables":{"t":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    ),
  ),
  attack('lists 500,000 deep, not closed', post('['.repeat(500_000))),
  attack(
    '100 requests in a list',
    post(JSON.stringify(Array.from({ length: 100 }, () => ({ query: '{ __typename }' })))),
  ),
  attack('an empty list of requests', post('[]')),
  harmless(
    '__proto__ and constructor as keys',
    post(
      '{"query":"{ __typename }","variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
    ),
  ),
  attack(
    '__proto__ as a parameter',
    post('{"query":"{ __typename }","__proto__":{"polluted":1},"extensions":{"__proto__":{"polluted":1}}}'),
  ),
  attack('broken JSON', post('{"query":'), post('{"query":"{ __typename }"}}'), post('')),
  attack(
    'JSON that is no request',
    ...['null', '1', '"x"', '{}', '{"query":1}', '{"query":null}', '{"query":{"a":1}}'].map((body) => post(body)),
  ),
  attack(
    'variables that are no object',
    ...['1', '"x"', '[]', 'true'].map((value) => post(`{"query":"{ __typename }","variables":${value}}`)),
  ),
  attack(
    'UTF-8 that is none',
    post(Buffer.from([123, 34, 0xc3, 0x28, 0xff, 0xfe])),
    post(Buffer.from('{"query":"{ __typename }"}', 'utf16le')),
  ),
  attack('an operation that is not there', post('{"query":"query A { __typename }","operationName":"B"}')),
  attack('a mutation by GET', { path: `/graphql?query=${MUTATION}` }),
  attack('a mutation by a form', { method: 'POST', headers: FORM, body: `query=${MUTATION}` }),
  attack('a mutation by a form with files', {
    method: 'POST',
    headers: MULTIPART,
    body: parts({ query: 'mutation { deleteAll }' }),
  }),
  attack('a mutation as text', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{"query":"mutation { deleteAll }"}',
  }),
  attack('a body of no type', { method: 'POST', headers: {}, body: '{"query":"mutation { deleteAll }"}' }),
  attack('XML with an entity', {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  }),
  attack('a path to __proto__ in a form with files', {
    method: 'POST',
    headers: MULTIPART,
    body: parts({
      operations: '{"query":"mutation { deleteAll }","variables":{}}',
      map: '{"0":["variables.__proto__.polluted"]}',
      0: 'x',
    }),
  }),
  attack('a form of 20,000 parts', {
    method: 'POST',
    headers: MULTIPART,
    body: parts(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`f${i}`, 'x']))),
  }),
  attack('a query of nothing by GET', ...['', '%7B', '%ff%fe', '%00'].map((query) => ask(`query=${query}`))),
  attack(
    'variables by GET that are no JSON',
    ask('query=%7B__typename%7D&variables=%7B'),
    ask('query=%7B__typename%7D&extensions=%ff'),
    ask('query=%7B__typename%7D&variables=%5B%5D'),
  ),
  attack(
    'a hash of no document',
    post('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"../../etc/passwd"}}}'),
    post(`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`),
  ),
  attack(
    'methods that nobody serves',
    ...['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'].map((method) => ({ method, path: '/graphql' })),
  ),
  attack('a list of 10,000 media types', {
    ...asked('{ a }'),
    headers: { 'content-type': 'application/json', accept: repeat(1500, (i) => `a/b;q=0.${i}`, ',') },
  }),
]
