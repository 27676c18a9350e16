import type { Database } from '@plangraph/database'
import { layoutOf } from '../../web/src/pages/lineage/layout.js'
import { LineageDocument, type LineageQuery } from '../../web/src/pages/lineage/lineage.generated.js'
import { type Branch, lineageTrees } from '../../web/src/pages/lineage/tree.js'
import { askerOf } from '../seeds/ask.js'
import { openSeeds } from '../seeds/seeds-database.js'

let database: Database
beforeAll(async () => {
  database = await openSeeds()
})
afterAll(() => database.$disconnect())

async function treesOf(document: string, printed: string) {
  const ask = askerOf(database)
  const filter = { documents: [document], indicators: ['urban-new-employment'] }
  const { data } = await ask('query ($filter: FigureFilter) { targets(filter: $filter) { nodes { id printed } } }', {
    filter,
  })
  const target = data.targets.nodes.find((node: { printed: string }) => node.printed === printed).id
  const answer = await ask(LineageDocument.toString(), { target, documents: 40 })
  expect(answer.errors).toBeUndefined()
  const { lineage, node } = answer.data as LineageQuery
  if (node?.__typename !== 'Target') throw new Error('there is no such target')
  return lineageTrees(lineage, node)
}

/** A tree in a few words: region, basis of the link, whether it is on the way, how many are missing below. */
const shapeOf = ({ goal, link, isOnWay, missing, children }: Branch): unknown => [
  goal.region?.name,
  link?.basis ?? null,
  isOnWay,
  missing.length,
  children.map(shapeOf),
]

const XIAN = [
  ['西安市', 'CITED', true, 13, []],
  ['安康市', 'SAME_FIELD', false, 0, []],
  ['商洛市', 'SAME_FIELD', false, 0, []],
]

test("Xi'an's 60 hangs on Shaanxi's 200 beside its siblings, and that on the nation's 5,500", async () => {
  const { roots } = await treesOf('市政发〔2021〕24号', '[60]')
  expect(roots.map(shapeOf)).toEqual([
    [
      '全国',
      null,
      true,
      32,
      [
        ['四川省', 'CITED', false, 0, []],
        ['陕西省', 'SAME_FIELD', true, 7, XIAN],
      ],
    ],
  ])
  const xian = roots[0]?.children[1]?.children[0]
  expect(xian?.others.map(({ goal, link }) => [goal.region?.name, link.share])).toEqual([
    // The 200 and the 5,000 that are cited, beside the 5,500 that govern.
    ['陕西省', 0.3],
    ['全国', 0.0109090909091],
    ['全国', 0.012],
  ])
  expect(xian?.restatements).toHaveLength(3)
})

test('a statement that says a goal again has the tree of that goal', async () => {
  const { roots, focus } = await treesOf('市政办发〔2022〕31号', '60')
  const [, shaanxi] = roots[0]?.children ?? []
  expect(shaanxi?.children.map(shapeOf)).toEqual(XIAN)
  expect(shaanxi?.children[0]?.goal.id).toBe(focus)
})

test('boxes lie in the column of their level and over no other', async () => {
  const { roots } = await treesOf('市政发〔2021〕24号', '[60]')
  const { placed } = layoutOf(roots)
  const columns = new Map<number, number[]>()
  for (const { x, y } of placed)
    columns.set(
      x,
      [...(columns.get(x) ?? []), y].sort((a, b) => a - b),
    )
  expect([...columns.values()].map((column) => column.length)).toEqual([1, 3, 4, 1])
  for (const column of columns.values()) {
    column.slice(1).forEach((y, i) => {
      expect(y - (column[i] ?? 0)).toBeGreaterThan(44)
    })
  }
})
