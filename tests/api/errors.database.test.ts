import { globalId } from '../../api/src/shared/global-id.js'
import { openApi, type TestApi } from './api.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

const cursor = (text: string) => Buffer.from(text).toString('base64')

test.each([
  [
    '{ targets(first: 101) { totalCount } }',
    'Argument "first": 101 is more than a page may have, 100 rows. Page on with a cursor. (targets)',
  ],
  [
    '{ targets(first: -1) { totalCount } }',
    'Argument "first": -1 is negative. A page has from 0 to 100 rows. (targets)',
  ],
  [
    '{ runs(last: 1000) { totalCount } }',
    'Argument "last": 1000 is more than a page may have, 100 rows. Page on with a cursor. (runs)',
  ],
  [
    '{ documents { nodes { targets(last: -3) { totalCount } } } }',
    'Argument "last": -3 is negative. A page has from 0 to 100 rows. (targets)',
  ],
  [
    '{ targets(after: "x") { nodes { id } } }',
    'Argument "after": "x" is not a cursor. Give what "cursor" or "endCursor" returned. (targets)',
  ],
  [
    '{ findings(before: "") { nodes { id } } }',
    'Argument "before": "" is not a cursor. Give what "cursor" or "endCursor" returned. (findings)',
  ],
  [
    `{ targets(after: "${cursor('GPC:S:gone')}") { nodes { id } } }`,
    `Argument "after": the row that the cursor "${cursor('GPC:S:gone')}" points at is not in this list. Start again.`,
  ],
  [
    `{ targets(after: "${cursor('GPC:J:[1]')}") { nodes { id } } }`,
    `Argument "after": "${cursor('GPC:J:[1]')}" is not a cursor. Give what "cursor" or "endCursor" returned. (targets)`,
  ],
  [
    '{ targets(first: 1, last: 1) { nodes { id } } }',
    'Argument "last": it can not be combined with "first". Page forward with "first" and "after", or backward with "last" and "before". (targets)',
  ],
  [
    '{ targets(before: "R1BDOlM6am9icw==", first: 1) { nodes { id } } }',
    'Argument "first": it can not be combined with "before". Page forward with "first" and "after", or backward with "last" and "before". (targets)',
  ],
  [
    '{ indicators { nodes { targets(last: 1, after: "R1BDOlM6am9icw==") { nodes { id } } } } }',
    'Argument "after": it can not be combined with "last". Page forward with "first" and "after", or backward with "last" and "before". (targets)',
  ],
  [
    '{ runs(after: "R1BDOlM6am9icw==", before: "R1BDOlM6am9icw==") { nodes { id } } }',
    'Argument "before": it can not be combined with "after". Page forward with "first" and "after", or backward with "last" and "before". (runs)',
  ],
  [
    '{ nodes(ids: ["x"]) { id } }',
    'Argument "ids": "x" is not a global id. Give what the field "id" of a node returned.',
  ],
  [
    `{ nodes(ids: [${`"${globalId('Region', '610100')}", `.repeat(101)}]) { id } }`,
    'Argument "ids": 101 ids are more than may be asked for at once, 100.',
  ],
  ['{ node(id: "x") { id } }', 'Argument "id": "x" is not a global id. Give what the field "id" of a node returned.'],
  ['{ node(id: "") { id } }', 'Argument "id": "" is not a global id. Give what the field "id" of a node returned.'],
  [
    `{ node(id: "${cursor('Evidence:jobs')}") { id } }`,
    `Argument "id": "${cursor('Evidence:jobs')}" is not a global id. Give what the field "id" of a node returned.`,
  ],
  [
    `{ node(id: "${cursor('__proto__:x')}") { id } }`,
    `Argument "id": "${cursor('__proto__:x')}" is not a global id. Give what the field "id" of a node returned.`,
  ],
  [
    '{ document(id: "市政发〔2021〕99号") { id } }',
    'Argument "id": "市政发〔2021〕99号" is neither the global id of a document nor a key it is known by.',
  ],
  [
    `{ document(id: "${globalId('Region', '610100')}") { id } }`,
    `Argument "id": "${globalId('Region', '610100')}" is the id of a Region, not of a Document.`,
  ],
  [
    '{ targets(filter: { documents: ["x"] }) { totalCount } }',
    'Argument "filter.documents": "x" is neither the global id of a document nor a key it is known by.',
  ],
  [
    `{ findings(documents: ["${globalId('Target', 'jobs')}"]) { totalCount } }`,
    `Argument "documents": "${globalId('Target', 'jobs')}" is the id of a Target, not of a Document.`,
  ],
  [
    `{ targets(filter: { years: [${Array.from({ length: 151 }, (_, i) => i)}] }) { totalCount } }`,
    'Argument "filter.years": 151 values are more than a filter may have, 150.',
  ],
  [
    '{ alignment(regions: ["610100", "长安"]) { rows { year } } }',
    'Argument "regions": there is no region with the code or name "长安".',
  ],
  [
    '{ alignment(regions: ["鼓楼区"]) { rows { year } } }',
    'Argument "regions": 2 regions are named "鼓楼区"; give a code: 320106, 350102.',
  ],
  [
    '{ alignment(regions: ["610100"], reference: "999999") { rows { year } } }',
    'Argument "reference": there is no region with the code or name "999999".',
  ],
  ['{ coverage(regions: ["火星"]) { topic } }', 'Argument "regions": there is no region with the code or name "火星".'],
  [
    '{ lineage(target: "x") { targets { id } } }',
    'Argument "target": "x" is not a global id. Give what the field "id" of a node returned.',
  ],
  [
    `{ lineage(target: "${globalId('Target', 'gone')}") { targets { id } } }`,
    `Argument "target": there is no target with the id "${globalId('Target', 'gone')}".`,
  ],
  [
    `{ lineage(target: "${globalId('Target', 'jobs')}", depth: 11) { targets { id } } }`,
    'Argument "depth": 11 is not from 0 to 10.',
  ],
])('%s', async (query, message) => {
  const { errors } = await api.ask(query)
  expect(errors).toEqual([message])
})

test('a text too long to look for is refused', async () => {
  const { errors } = await api.ask('query ($text: String) { documents(filter: { text: $text }) { totalCount } }', {
    text: 'a'.repeat(501),
  })
  expect(errors).toEqual(['Argument "filter.text": 501 characters are more than can be looked for, 500.'])
})

test('page arguments in variables and fragments are checked too, before anything is asked of the database', async () => {
  const { errors, statements } = await api.ask(
    'query ($size: Int = 500) { ...Page } fragment Page on Query { targets(first: $size) { nodes { id } } }',
  )
  expect(errors).toEqual([
    'Argument "first": 500 is more than a page may have, 100 rows. Page on with a cursor. (targets)',
  ])
  expect(statements).toEqual([])
})

test('a row that does not exist is null, and a filter for the document of a gone id matches nothing', async () => {
  const { data, errors } = await api.ask(`{
    region(code: "999999") { name }
    indicator(code: "no-such") { name }
    document(id: "${globalId('Document', 'gone')}") { title }
    targets(filter: { documents: ["${globalId('Document', 'gone')}"] }) { totalCount }
    none: targets(filter: { indicators: [] }) { totalCount }
  }`)
  expect(errors).toEqual([])
  expect(data).toEqual({
    region: null,
    indicator: null,
    document: null,
    targets: { totalCount: 0 },
    none: { totalCount: 0 },
  })
})

test.each([
  ['targets(filter: { regions: ["西安市", "火星"] })', 'filter.regions', 'region with the code or name "火星".'],
  [
    'observations(filter: { regions: ["西安"] })',
    'filter.regions',
    'region with the code or name "西安". Did you mean 西安市 (610100)?',
  ],
  [
    'documents(filter: { regions: ["鼓楼"] })',
    'filter.regions',
    'region with the code or name "鼓楼". Did you mean 鼓楼区 (320106) or 鼓楼区 (350102)?',
  ],
  [
    'targets(filter: { regions: ["西按市"] })',
    'filter.regions',
    'region with the code or name "西按市". Did you mean 西安市 (610100)?',
  ],
  [
    'targets(filter: { within: "xian" })',
    'filter.within',
    'region with the code or name "xian". Did you mean 西安市 (610100)?',
  ],
  [
    'targets(filter: { regions: ["61010"] })',
    'filter.regions',
    'region with the code or name "61010". Did you mean 西安市 (610100)?',
  ],
  [
    'targets(filter: { indicators: ["urban-new-employmnet"] })',
    'filter.indicators',
    'indicator with the code or name "urban-new-employmnet". Did you mean urban-new-employment?',
  ],
  ['targets(filter: { regions: ["%"] })', 'filter.regions', 'region with the code or name "%".'],
  ['targets(filter: { regions: [""] })', 'filter.regions', 'region with the code or name "".'],
  [
    'targets(filter: { indicators: ["jobs"] })',
    'filter.indicators',
    'indicator with the code or name "jobs". The query "indicators" lists them.',
  ],
  [
    'targets(filter: { indicators: ["高技能人材总量"] })',
    'filter.indicators',
    'indicator with the code or name "高技能人材总量". Did you mean skilled-workers?',
  ],
  [
    'indicators(topic: "jobs")',
    'topic',
    'topic "jobs". There are: employment, labour-relations, social-insurance, talent.',
  ],
])('%s: a name of the catalogue that does not exist is refused', async (field, argument, problem) => {
  const { errors } = await api.ask(`{ ${field} { totalCount } }`)
  expect(errors).toEqual([`Argument "${argument}": there is no ${problem}`])
})

test.each([
  ['regions(parent: "陕西") { name }', 'parent', 'region with the code or name "陕西". Did you mean 陕西省 (610000)?'],
  [
    'alignment(regions: ["西安"]) { rows { year } }',
    'regions',
    'region with the code or name "西安". Did you mean 西安市 (610100)?',
  ],
  [
    'alignment(regions: ["西安市"], indicators: ["jobs"]) { rows { year } }',
    'indicators',
    'indicator with the code or name "jobs". The query "indicators" lists them.',
  ],
  [
    'alignment(regions: ["西安市"], topic: "jobs") { rows { year } }',
    'topic',
    'topic "jobs". There are: employment, labour-relations, social-insurance, talent.',
  ],
  [
    'targetStats(filter: { topics: ["talent", "jobs"] }) { count }',
    'filter.topics',
    'topic "jobs". There are: employment, labour-relations, social-insurance, talent.',
  ],
])('%s: so it is in queries that make no pages', async (field, argument, problem) => {
  const { errors } = await api.ask(`{ ${field} }`)
  expect(errors).toEqual([`Argument "${argument}": there is no ${problem}`])
})

const TEXTS = ["'", '"; DROP TABLE Target; --', '\u0000', '\\', '%', '_', '\ud800', 'a'.repeat(500), '😀']

test.each([
  'targets(filter: { text: $text }) { totalCount }',
  'observations(filter: { text: $text }) { totalCount }',
  'documents(filter: { text: $text }) { totalCount }',
  'targetStats(filter: { text: $text }) { count }',
])('%s: no text makes an unexpected error', async (field) => {
  for (const text of TEXTS) {
    const { errors } = await api.ask(`query ($text: String) { ${field} }`, { text })
    const refused = text === '\u0000' ? ['Argument "filter.text": control characters can not be looked for.'] : []
    expect({ text, errors }).toEqual({ text, errors: refused })
  }
})

test.each([
  'targets(filter: { regions: [$text] }) { totalCount }',
  'targets(filter: { indicators: [$text] }) { totalCount }',
  'targets(filter: { topics: [$text] }) { totalCount }',
  'targets(filter: { documents: [$text] }) { totalCount }',
  'documents(filter: { regions: [$text] }) { totalCount }',
  'regions(parent: $text) { name }',
  'indicators(topic: $text) { totalCount }',
])('%s: no name makes an unexpected error', async (field) => {
  const type = field.includes('documents: [') ? 'ID' : 'String'
  for (const text of [...TEXTS, 'a'.repeat(500_000)]) {
    const { errors } = await api.ask(`query ($text: ${type}!) { ${field} }`, { text })
    expect(errors).toEqual([expect.stringMatching(/^Argument "[\w.]+": (there is no|".*" is neither) /s)])
  }
})

test('a code that does not exist is null, whatever it is', async () => {
  for (const text of TEXTS) {
    const { data, errors } = await api.ask('query ($text: String!) { region(code: $text) { name } }', { text })
    expect({ data, errors }).toEqual({ data: { region: null }, errors: [] })
  }
})
