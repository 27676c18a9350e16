import type { IncomingMessage } from 'node:http'
import { clientAddress } from '../../api/src/server/http/client-address.js'

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage

test.each([
  ['198.51.100.7', undefined, 0, '198.51.100.7'],
  ['::ffff:198.51.100.7', undefined, 0, '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
  ['2001:db8::6', undefined, 0, '2001:db8:0:0::/64'],
  ['::1', undefined, 0, '0:0:0:0::/64'],
  // A header that no proxy vouches for is the client's own word.
  ['198.51.100.7', '203.0.113.9', 0, '198.51.100.7'],
  ['10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '1.2.3.4, 203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '1.2.3.4, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  ['10.0.0.1', undefined, 1, '10.0.0.1'],
  ['10.0.0.1', '203.0.113.9:5001', 1, '203.0.113.9'],
  ['10.0.0.1', '[2001:db8:1:2::9]:5001', 1, '2001:db8:1:2::/64'],
  ['10.0.0.1', 'x'.repeat(500), 1, 'x'.repeat(45)],
])('%s, forwarded for %s, behind %d proxies, is %s', (peer, forwarded, proxies, expected) => {
  expect(clientAddress(request(peer, forwarded), proxies)).toBe(expected)
})
