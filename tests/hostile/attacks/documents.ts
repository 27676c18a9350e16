import type { Attack } from '../attacks.js'
import { asked, asking, attack, harmless, repeat } from './graphql.js'

const nest = (depth: number, open: string, leaf: string) => `${`${open} { `.repeat(depth)}${leaf}${' }'.repeat(depth)}`

/** Each fragment asks for the next one twice: 2^n fields in n lines. */
const doubling = (n: number) =>
  repeat(n, (i) => `fragment F${i} on Region { a: parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`)

/** GraphQL documents that cost much more than they look. */
export const documentAttacks: readonly Attack[] = [
  attack('a field that does not exist', asked('{ targts { totalCount } }')),
  attack(
    'citations of citations, 12 deep',
    asked(`{ documents { nodes { ${nest(12, 'citations { to', 'id')} ${'}'.repeat(14)}`),
  ),
  attack('parents, 5,000 deep', asked(`{ region(code: "610100") { ${nest(5000, 'parent', 'name')} } }`)),
  attack('parents, 200 deep', asked(`{ region(code: "610100") { ${nest(200, 'parent', 'name')} } }`)),
  attack('lists in lists, never closed', asked('{ a(x: '.concat('['.repeat(50_000)))),
  attack(
    'objects in objects as an argument',
    asked(`{ targets(filter: ${'{a:'.repeat(900)}1${'}'.repeat(900)}) { totalCount } }`),
  ),
  attack('1,000 aliases', asked(`{ ${repeat(1000, (i) => `a${i}: targets(first: 100) { totalCount }`)} }`)),
  attack(
    '100 aliases of a heavy field',
    asked(`{ ${repeat(100, (i) => `a${i}: targets(first: 100) { nodes { id } }`)} }`),
  ),
  attack('40 alignments', asked(`{ ${repeat(40, (i) => `a${i}: alignment(regions: ["610000"]) { rows { year } }`)} }`)),
  attack('60 coverages', asked(`{ ${repeat(60, (i) => `a${i}: coverage(regions: ["610000"]) { topic }`)} }`)),
  attack(
    '100 statistics',
    asked(`{ ${repeat(100, (i) => `a${i}: targetStats(groupBy: [REGION, INDICATOR]) { count }`)} }`),
  ),
  attack('300 counts', asked(`{ ${repeat(300, (i) => `a${i}: targets(first: 0) { totalCount }`)} }`)),
  attack(
    'descriptions of all fields of all types, 400 times over',
    asked(
      `{ __schema { types { ${repeat(8, (i) => `f${i}: fields { ...A }`)} } } } fragment A on __Field { ${repeat(290, (i) => `a${i}: description`)} }`,
    ),
  ),
  attack(
    'types of fields of types, by fragments',
    asked(
      '{ __schema { types { ...B } } } fragment A on __Field { description args { type { ...C } } type { ...C } } ' +
        `fragment B on __Type { ${repeat(60, (i) => `f${i}: fields { ...A }`)} } fragment C on __Type { kind name ${repeat(60, (i) => `g${i}: enumValues { description }`)} }`,
    ),
  ),
  attack('first: 99999999', asked('{ targets(first: 99999999) { nodes { id } } }')),
  attack(
    'lists of 30 in lists of 30 in lists of 30',
    asked(
      '{ documents(first: 30) { nodes { targets(first: 30) { nodes { document { targets(first: 30) { nodes { id } } } } } } } }',
    ),
  ),
  attack(
    'all regions with all their documents and targets',
    asked(
      '{ regions { documents(first: 100) { nodes { targets(first: 100) { nodes { id evidence { quote } } } } } } }',
    ),
  ),
  attack(
    'every link up and down again',
    asked(
      `{ targets(first: 100) { nodes { ${nest(6, 'upstream { upstream { downstream { downstream', 'id')} ${'} } }'.repeat(6)} } } }`,
    ),
  ),
  attack('500 directives', asked(`{ __typename ${'@include(if: true) '.repeat(500)} }`)),
  attack('500 unknown directives', asked(`{ __typename ${repeat(500, (i) => `@d${i}`)} }`)),
  attack('20,000 fields of one name', asked(`{ ${'__typename '.repeat(20_000)} }`)),
  attack('circular fragments', asked('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')),
  attack(
    'a circle of 200 fragments',
    asked(`{ ...F0 } ${repeat(200, (i) => `fragment F${i} on Query { ...F${(i + 1) % 200} }`)}`),
  ),
  attack(
    'fragments that double 25 times',
    asked(`{ region(code: "610100") { ...F0 } } ${doubling(25)} fragment F25 on Region { name }`),
  ),
  attack(
    '100 × 100 inline fragments to be merged',
    asked(`{ ${repeat(100, () => `... { ${repeat(100, (i) => `a${i}: __typename`)} }`)} }`),
  ),
  attack(
    '190 inline fragments that clash pair by pair',
    asked(`{ ${repeat(190, (i) => `... { x: region(code: "${i}") { name } }`)} }`),
  ),
  attack(
    'fields that clash 20 levels down',
    asked(
      `{ ${repeat(2, (i) => `x: region(code: "1") { ${nest(20, 'parent', `y: ${i === 0 ? 'code' : 'name'}`)} }`)} }`,
    ),
  ),
  attack('a comment of 900 kB and no operation', asked(`#${'x'.repeat(900_000)}`)),
  attack('a name of 900 kB', asked(`{ ${'x'.repeat(900_000)} }`)),
  attack(
    'a text of 900 kB to look for',
    asked('query ($t: String) { targets(filter: { text: $t }) { totalCount } }', { t: '失'.repeat(300_000) }),
  ),
  attack(
    '100,000 regions to look for',
    asked('query ($r: [String!]) { targets(filter: { regions: $r }) { totalCount } }', {
      r: Array.from({ length: 100_000 }, (_, i) => String(i)),
    }),
  ),
  attack(
    '100,000 lists in a list that nobody declared',
    asked('{ dataset { version } }', { x: Array.from({ length: 100_000 }, () => []) }),
  ),
  attack(
    '100,000 keys that nobody declared',
    asked('query ($t: Int) { targets(first: $t) { totalCount } }', {
      t: 'x',
      ...Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`k${i}`, {}])),
    }),
  ),
  attack('a mutation', asked('mutation { deleteAll }')),
  attack('a subscription', asked('subscription { targets { totalCount } }')),
  attack('@defer', asked('{ ... @defer { dataset { version } } }')),
  attack('100 operations and no name', asked(repeat(100, (i) => `query Q${i} { __typename }`))),
  attack(
    'an object as id',
    asked('{ node(id: { a: 1 }) { id } }'),
    asked('query ($id: ID!) { node(id: $id) { id } }', { id: { toString: 'x' } }),
  ),
  attack(
    'a NUL to look for',
    asked('query ($t: String) { targets(filter: { text: $t }) { totalCount } }', { t: '失\0业' }),
  ),
  attack(
    'ids of nothing',
    asked('{ node(id: "../../etc/passwd") { id } }'),
    asked('{ node(id: "X19wcm90b19fOng=") { id } }'),
  ),
  asking(
    'names with statements of SQL',
    'whether there is such a region, indicator or document, the catalogue tells',
    ...["610100'; DROP TABLE Region; --", "' OR 1=1 --", '$(rm -rf /)', '西安%'].flatMap((name) =>
      ['regions', 'indicators', 'topics', 'documents'].map((part) =>
        asked(
          `query ($names: [${part === 'documents' ? 'ID' : 'String'}!]) { targets(filter: { ${part}: $names }) { totalCount } }`,
          {
            names: [name],
          },
        ),
      ),
    ),
  ),
  attack(
    '1,000 different documents of 200 kB that do not end',
    ...Array.from({ length: 1000 }, (_, i) => () => asked(`{ a${i}: __typename #${'x'.repeat(200_000)}`)),
  ),
  harmless(
    '3,000 different documents of 10 kB',
    ...Array.from({ length: 3000 }, (_, i) => () => asked(`{ a${i}: __typename } #${'x'.repeat(10_000)}`)),
  ),
]
