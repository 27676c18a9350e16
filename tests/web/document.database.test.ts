import type { Database } from '@plangraph/database'
import { type Answer, askerOf } from '../seeds/ask.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { visitorOf } from './visit.js'

let database: Database
let ask: ReturnType<typeof askerOf>
let visit: ReturnType<typeof visitorOf>
beforeAll(async () => {
  database = await openSeeds()
  ask = askerOf(database)
  visit = visitorOf(database)
})
afterAll(() => database.$disconnect())

const anchorsIn = (body: string) => [...body.matchAll(/ id="(f-[^"]*)"/g)].map(([, anchor]) => anchor)

test('every figure of a document is marked once in its text, under an anchor that its list leads to', async () => {
  const { data } = await ask(
    `{ document(id: "市政发〔2021〕24号") { text
         targets(first: 100, status: [CURRENT, PAST]) { nodes { id } } observations(first: 100) { totalCount } } }`,
  )
  const { targets, observations } = data.document
  const { status, body } = await visit(`/d/${encodeURIComponent('市政发〔2021〕24号')}?lang=zh`)
  const anchors = anchorsIn(body)
  expect([status, anchors.length]).toEqual([200, targets.nodes.length + observations.totalCount])
  expect(new Set(anchors).size).toBe(anchors.length)
  expect(body.match(/href="#f-/g)).toHaveLength(anchors.length)
  for (const { id } of targets.nodes) expect(anchors).toContain(`f-${id.replace(/=+$/, '')}`)
  expect(body).toContain('<h3 id="s-1">第一章 全面推进')
})

test('its figures can be had as a table', async () => {
  const { body } = await visit(`/d/${encodeURIComponent('安政办发〔2022〕11号')}?as=csv&lang=en`)
  const [head, ...rows] = body.trim().split('\r\n')
  expect(head).toContain('As printed')
  expect(rows).toHaveLength(18)
})

test('of a document without text one sees who cites it, and that it is wanted', async () => {
  const { data } = await ask(
    '{ documents(first: 100, filter: { status: REFERENCED }) { nodes { id citedBy { from { title } } } } }',
  )
  const [cited] = data.documents.nodes.filter(({ citedBy }: Answer) => citedBy.length > 0)
  const { status, body } = await visit(`/d/${encodeURIComponent(cited.id)}?lang=en`)
  expect([status, body.includes('/wanted?lang=en')]).toEqual([200, true])
  expect(body).toContain(cited.citedBy[0].from.title)
})

test('keys that walk can be turned off', async () => {
  const page = (query: string) => visit(`/d/${encodeURIComponent('市政发〔2021〕24号')}?lang=en${query}`)
  expect((await page('')).body).toContain('Turn the keys off')
  expect((await page('&keys=off')).body).not.toContain('data-step')
})
