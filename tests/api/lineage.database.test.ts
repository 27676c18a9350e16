import { globalId } from '../../api/src/shared/global-id.js'
import { type Answer, openApi, type TestApi } from './api.js'
import { fillLineage } from './fixture-lineage.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi({ fill: fillLineage })
})
afterAll(() => api.close())

const local = ({ id }: { id: string }) => Buffer.from(id, 'base64').toString().replace(/^\w+:/, '')

async function lineage(target: string, depth = 5) {
  const { data, errors, statements } = await api.ask(
    `query ($target: ID!, $depth: Int) { lineage(target: $target, depth: $depth) {
      complete targets { id } links { upstream { id } downstream { id } } documents { id status } citations { id }
    } }`,
    { target: globalId('Target', target), depth },
  )
  expect(errors).toEqual([])
  const { complete, targets, links, documents, citations } = data.lineage
  return {
    complete,
    targets: targets.map(local),
    links: links.map((link: Answer) => `${local(link.downstream)} → ${local(link.upstream)}`).sort(),
    documents: documents.map(local),
    citations: citations.map(local),
    statements,
  }
}

test('both ways: up to the nation, down to the lowest, restatements too, no siblings', async () => {
  const { statements, ...found } = await lineage('city-jobs')
  expect(found).toEqual({
    complete: true,
    targets: ['city-jobs', 'province-jobs', 'county-jobs', 'city-again', 'nation-jobs'],
    links: [
      'city-again → city-jobs',
      'city-jobs → province-jobs',
      'county-jobs → city-jobs',
      'province-jobs → nation-jobs',
    ],
    // province-missing carries the chain, province-outline is what the county's plan was drawn up from besides.
    documents: [
      'city-plan',
      'province-plan',
      'county-plan',
      'city-scheme',
      'nation-plan',
      'province-missing',
      'province-outline',
    ],
    citations: [
      'city-plan → province-missing',
      'province-plan → nation-plan',
      'county-plan → city-plan',
      'county-plan → province-outline',
      'city-scheme → city-plan',
      'province-missing → province-plan',
    ],
  })
  expect(statements).toMatchInlineSnapshot(`
[
  "SELECT Citation",
  "SELECT Citation",
  "SELECT Citation",
  "SELECT Citation",
  "SELECT Document",
  "SELECT Target",
  "SELECT Target",
  "SELECT Target",
  "SELECT TargetLink",
  "SELECT TargetLink",
  "SELECT TargetLink",
  "SELECT TargetLink",
  "SELECT TargetLink",
  "SELECT TargetLink",
  "SELECT TargetLink",
]
`)
})

test('a restatement has the lineage of what it restates', async () => {
  const { targets } = await lineage('city-again')
  expect(targets).toEqual(['city-again', 'city-jobs', 'province-jobs', 'county-jobs', 'nation-jobs'])
})

test('the lowest and the highest', async () => {
  expect((await lineage('county-jobs')).targets).toEqual([
    'county-jobs',
    'city-jobs',
    'province-jobs',
    'city-again',
    'nation-jobs',
  ])
  const { targets } = await lineage('nation-jobs')
  expect(new Set(targets)).toEqual(
    new Set(['nation-jobs', 'province-jobs', 'city-jobs', 'sibling-jobs', 'city-again', 'county-jobs']),
  )
})

test('no farther than asked', async () => {
  expect(await lineage('city-jobs', 0)).toMatchObject({
    targets: ['city-jobs'],
    links: [],
    documents: ['city-plan'],
    citations: [],
  })
  expect((await lineage('nation-jobs', 1)).targets).toEqual(['nation-jobs', 'province-jobs'])
})

test('a link that is missing for want of a document is seen', async () => {
  const { targets, documents, citations } = await lineage('sibling-jobs', 1)
  expect(targets).toEqual(['sibling-jobs', 'province-jobs'])
  // No citation joins the two: only the field does.
  expect(documents).toEqual(['sibling-plan', 'province-plan', 'nation-plan'])
  expect(citations).toEqual(['province-plan → nation-plan'])
})

test('depth has bounds', async () => {
  for (const depth of [-1, 11]) {
    const { errors } = await api.ask(
      `{ lineage(target: "${globalId('Target', 'city-jobs')}", depth: ${depth}) { targets { id } } }`,
    )
    expect(errors).toEqual([`Argument "depth": ${depth} is not from 0 to 10.`])
  }
})
