import { serviceRoot } from '../../api/src/tabular/odata/representation.js'

test.each([
  [undefined, 'localhost:4000', 'http://localhost:4000/odata/v4/'],
  [undefined, 'plans.example.org', 'http://plans.example.org/odata/v4/'],
  [undefined, '[::1]:4000', 'http://[::1]:4000/odata/v4/'],
  ['https://plans.example.org', 'evil.example', 'https://plans.example.org/odata/v4/'],
  ['https://example.org/plans', undefined, 'https://example.org/plans/odata/v4/'],
  ['https://example.org/plans/', undefined, 'https://example.org/plans/odata/v4/'],
])('of the base URL %s and the host %s: %s', (baseUrl, host, root) => {
  expect(serviceRoot(baseUrl, host)).toBe(root)
})

test.each([undefined, '', 'a b', 'x/y', 'user@host', 'host"', 'host:port', '<script>', '-', 'host?x', 'host#x'])(
  'the host %j is none',
  (host) => {
    expect(() => serviceRoot(undefined, host)).toThrow('The header Host names no host.')
  },
)
