import type { Attack } from '../attacks.js'
import type { Sent } from '../wire.js'
import { asking, attack, repeat } from './graphql.js'

const get = (...paths: readonly string[]): Sent[] => paths.map((path) => ({ path }))
const filter = (text: string): Sent => ({ path: `/odata/v4/targets?$filter=${encodeURIComponent(text)}` })

const REGION_ID = Buffer.from('Region:610100').toString('base64')

/** Addresses under /data/ and /odata/, and beside them. */
export const tableAttacks: readonly Attack[] = [
  attack(
    'paths that lead outside',
    ...get(
      '/data/../../etc/passwd',
      '/data/..%2f..%2fetc%2fpasswd.csv',
      '/data/%2e%2e/%2e%2e/package.json',
      '/data/....//....//etc/passwd.csv',
      '/data/..%5c..%5cplangraph.csv',
      '/data//etc/passwd.csv',
      '/odata/v4/../../../etc/passwd',
      '/odata/v4/..%2f..%2fpackage.json',
      '/../data/../plangraph.mjs',
      '//etc/passwd',
      '//[',
      '/\\[',
      '/data/targets.csv%00.png',
      '/data/file:///etc/passwd.csv',
    ),
  ),
  attack(
    'names that every object has',
    ...get('/data/__proto__.csv', '/data/constructor.json', '/data/targets.__proto__', '/data/targets.toString'),
    ...get('/odata/v4/__proto__', '/odata/v4/constructor(1)', '/odata/v4/targets?$select=__proto__'),
    ...get('/odata/v4/targets?$orderby=constructor', '/odata/v4/targets?$filter=toString%20eq%201'),
    ...get(
      '/data/targets.csv?__proto__=x',
      '/data/targets.csv?fields=constructor',
      '/data/targets.csv?origins=toString',
    ),
  ),
  attack(
    'percent-encoding that is none',
    ...get(
      '/data/%zz.csv',
      '/data/%ff.csv',
      '/odata/v4/%',
      '/odata/v4/%c3%28',
      '/odata/v4/targets(%ff)',
      '/odata/v4/targets?$filter=%ff',
    ),
    ...get('/data/targets.csv?years=%ff', '/data/targets.csv?%=%', '/%'),
  ),
  attack(
    'paths of nothing',
    ...get(
      '/nothing',
      '/admin',
      '/.env',
      '/.git/config',
      '/wp-login.php',
      '/graphql/x',
      '/data/x/y',
      '/odata',
      '/odata/v5/',
    ),
  ),
  attack('4,000 parentheses in a filter', filter(`${'('.repeat(3990)}1 eq 1${')'.repeat(3990)}`)),
  attack('1,900 × not in a filter', filter(`${'not '.repeat(1900)}governing`)),
  attack('calls in calls in a filter', filter(`${'contains('.repeat(300)}name${",'x')".repeat(300)}`)),
  attack('1,000 conditions in a filter', filter(repeat(1000, () => 'x eq 1', ' or '))),
  attack('a filter that does not end', filter("name eq 'x"), filter('name eq'), filter('('), filter("contains(name,'")),
  attack(
    'a filter with statements of SQL',
    filter("name eq 'x' union select 1"),
    filter('1 eq 1; drop table Target'),
    filter('name eq "x"'),
  ),
  attack(
    'numbers beyond all',
    ...['eq', 'ne', 'lt', 'ge'].map((operator) => filter(`value ${operator} 1e99999999`)),
    filter('value in (1,-1e999)'),
    filter(`year eq ${'9'.repeat(400)}`),
    ...get('/odata/v4/targets?$top=99999999999', '/odata/v4/targets?$skip=-1', '/odata/v4/targets?$top=1e3'),
  ),
  attack(
    'times that never are',
    filter('updated_at gt 2021-13-45T99:99:99Z'),
    ...get('/data/targets.csv?updatedSince=2021-13-45'),
  ),
  attack(
    '1,000 names to select and to sort by',
    ...get(
      `/odata/v4/targets?$select=${repeat(1000, (i) => `x${i}`, ',')}`,
      `/odata/v4/targets?$orderby=${repeat(1000, () => 'year', ',')}`,
      `/data/targets.csv?fields=${repeat(1000, (i) => `f${i}`, ',')}`,
    ),
  ),
  attack(
    '2,000 values of a parameter',
    ...['targets', 'observations', 'documents', 'alignment'].flatMap((table) =>
      get(`/data/${table}.csv?regions=${repeat(2000, String, ',')}`),
    ),
    ...get(
      `/data/findings.csv?documents=${repeat(2000, String, ',')}`,
      `/data/targets.csv?years=${repeat(2000, String, ',')}`,
      `/data/targets.csv?${repeat(1000, (i) => `years=${i}`, '&')}`,
    ),
  ),
  attack(
    'tokens that no page gave',
    ...[
      'x',
      'bnVsbA',
      'e30',
      'W10',
      'WzFlOTk5XQ',
      Buffer.from(`[null,${'['.repeat(5000)}`).toString('base64url'),
      Buffer.from('[1e999,"x"]').toString('base64url'),
    ].flatMap((token) => get(`/odata/v4/targets?$skiptoken=${token}`)),
  ),
  attack(
    'ids of another type, and texts that can not be looked for',
    ...get(
      `/data/targets.csv?documents=${REGION_ID}`,
      `/data/findings.csv?documents=${REGION_ID}`,
      '/data/targets.csv?text=%00',
      `/data/observations.csv?text=${'x'.repeat(600)}`,
      '/data/documents.csv?text=a%07b',
    ),
  ),
  asking(
    'names and keys with statements of SQL',
    'whether there is such a region, indicator, document or row, the data tell',
    ...["610100'; DROP TABLE Region; --", "' OR 1=1 --", '../../etc/passwd'].flatMap((name) => [
      ...['regions', 'indicators', 'topics', 'documents'].flatMap((part) =>
        get(`/data/targets.csv?${part}=${encodeURIComponent(name)}`),
      ),
      ...get(
        `/data/alignment.csv?reference=${encodeURIComponent(name)}`,
        `/data/regions.csv?parent=${encodeURIComponent(name)}`,
        `/data/indicators.csv?topic=${encodeURIComponent(name)}`,
        `/odata/v4/targets('${encodeURIComponent(name.replaceAll("'", "''"))}')`,
      ),
    ]),
  ),
  attack('options that are given twice', ...get('/odata/v4/targets?$top=1&$top=2', '/data/targets.csv?bom=1&bom=x')),
  attack(
    'writing to tables',
    ...['POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method) => [
      { method, path: '/data/targets.csv' },
      { method, path: "/odata/v4/targets('x')" },
    ]),
  ),
]
