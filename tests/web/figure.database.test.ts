import type { Database } from '@plangraph/database'
import { type Answer, askerOf } from '../seeds/ask.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { visitorOf } from './visit.js'

let database: Database
let visit: ReturnType<typeof visitorOf>
let goal: Answer
let past: Answer
let result: Answer
beforeAll(async () => {
  database = await openSeeds()
  visit = visitorOf(database)
  const { data } = await askerOf(database)(`{
    targets(filter: { regions: ["西安市"], indicators: ["urban-new-employment"], documents: ["市政发〔2021〕24号"] }) {
      nodes { id printed origin evidence { quote } }
    }
    former: targets(filter: { regions: ["西安市"], indicators: ["urban-new-employment"] }, status: [PAST]) {
      nodes { id printed }
    }
    observations(first: 1, filter: { documents: ["市政发〔2021〕24号"] }) { nodes { id printed } }
  }`)
  goal = data.targets.nodes.find(({ origin }: Answer) => origin === 'TABLE')
  past = data.former.nodes.find(({ printed }: Answer) => printed === '[60]')
  result = data.observations.nodes[0]
})
afterAll(() => database.$disconnect())

test('a goal shows its number, its row, what it follows from and how to cite it', async () => {
  const { status, body } = await visit(`/t/${encodeURIComponent(goal.id)}?lang=zh`)
  expect(status).toBe(200)
  for (const text of ['[60]', '万人', '2021—2025年', '累计', '预期性', '<mark>[60]</mark>', '全国', '陕西省', '5500'])
    expect(body).toContain(text)
  expect(body).toContain('<meta name="citation_technical_report_number" content="市政发〔2021〕24号"/>')
  const [, facts = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body) ?? []
  expect(JSON.parse(facts)).toMatchObject({ '@type': 'Observation', value: 60, observationPeriod: 'P5Y' })
})

test('a goal tells which statement above it is cited and which governs, and which base is like it', async () => {
  const { body } = await visit(`/t/${encodeURIComponent(goal.id)}?lang=en`)
  expect(body.match(/the statement that is cited; another one governs there/g)).toHaveLength(2)
  expect(body.match(/the statement that governs there; it is not cited/g)).toHaveLength(2)
  expect(body).toMatch(/Printed beside it:.*15\.31.*counts other years.*What is like the goal.*72\.84/s)
  expect(body).toContain('× 10,000 persons</span></span>')
})

test('a goal of a former plan shows whether it was met: a picture, a sentence, and the words of goal and result', async () => {
  const former = `/t/${encodeURIComponent(past.id)}`
  const { body } = await visit(`${former}?lang=zh`)
  for (const text of ['✓', '已完成', '[72.84]万人', '121.4', '“十三五”时期主要指标完成情况'])
    expect(body).toContain(text)
  expect(body).toMatch(/<svg[^>]*class="bullet"[^>]*aria-label="[^"]*目标 \[60\][^"]*结果 \[72\.84\]/)
  expect((await visit(`${former}?as=svg`)).body).toContain('<svg')
  const places = [await visit('/r/610100?lang=en'), await visit('/i/urban-new-employment?lang=en')]
  for (const place of places) expect(place.body).toContain('Were the goals of former plans met?')
})

test('one measure of a place is followed over the years: sums over theirs, beside what one year brings', async () => {
  const { body } = await visit('/i/urban-new-employment?in=610100&lang=en')
  const label = /aria-label="(Xi[^"]*New urban jobs\. [^"]*)"/.exec(body)?.[1]
  expect(label).toContain('Of one year: 2015 result 12.85; 2020 result 15.31.')
  expect(label).toContain('Sum over years: 2016–2020 result [72.84]; 2016–2020 goal [60]; 2021–2025 goal [60].')
  expect((await visit('/r/610100?i=urban-new-employment&lang=en')).body).toContain('Sum over years')
  expect((await visit('/r/610900?lang=en')).body).not.toContain('One measure over the years')
})

test('words that were recognised in a picture say so, and how certain the least certain character is', async () => {
  const altered = (data: Answer) => {
    const spans = [{ certainty: 0.979 }, { certainty: null }, { certainty: 0.999 }]
    if (data.node?.evidence) data.node.evidence.spans = spans
    return data
  }
  const recognised = visitorOf(database, undefined, altered)
  const address = `/t/${encodeURIComponent(goal.id)}`
  expect((await recognised(`${address}?lang=en`)).body).toContain('the least certain character at 97 %')
  expect((await recognised(`${address}?lang=zh`)).body).toContain('把握最小的字为 97 %')
  expect((await visit(`${address}?lang=zh`)).body).not.toContain('OCR')
})

test('a result is at the same kind of address', async () => {
  const { status, body } = await visit(`/t/${encodeURIComponent(result.id)}`)
  expect([status, body.includes(result.printed)]).toEqual([200, true])
})

test.each([
  ['bib', /^@techreport\{/],
  ['ris', /^TY {2}- RPRT/],
  ['csl', /"type": "report"/],
  ['csv', /60/],
])('it can be had as %s', async (as, form) => {
  const { headers, body } = await visit(`/t/${encodeURIComponent(goal.id)}?as=${as}`)
  expect(headers['content-disposition']).toMatch(/^attachment/)
  expect(body).toMatch(form)
})

test('the table of places tells bounds, bases and both units; a unit that a cell prints itself stands once', async () => {
  const places = '/align?r=610100,611000&year=2025&lang=en'
  const { body } = await visit(`${places}&as=csv`)
  const line = (goalName: string) => body.split('\n').find((row: string) => row.startsWith(goalName))
  expect(line('New urban jobs')).toContain('[60],"10,000 persons",exactly,cumulative,600000,persons,')
  expect(line('Registered urban unemployment rate')).toContain('＜5,%,less than,')
  expect((await visit(places)).body).not.toContain('%%')
})

test('addresses that name nothing are not found, whatever they look like', async () => {
  const nobody = encodeURIComponent(Buffer.from('Target:unknown').toString('base64'))
  const addresses = ['/t/x', '/lineage/x', '/d/x', '/d/x/vs/y', '/i/x', '/r/x', `/t/${nobody}`, `/lineage/${nobody}`]
  const answers = await Promise.all(addresses.map(async (one) => [one, (await visit(`${one}?lang=en`)).status]))
  expect(answers).toEqual(addresses.map((one) => [one, 404]))
  expect((await visit(`/lineage/${nobody}?lang=en`)).body).toContain('There is nothing here')
})

test('all addresses of a site below a path are below it', async () => {
  const files = ['icon.svg', 'style.css', 'common.js', 'cite.js', 'evidence.js', 'places.js']
  const assets = new Map(files.map((name) => [name, `/assets/${name}`]))
  const below = visitorOf(database, { root: '/plans', assets })
  const number = encodeURIComponent('市政发〔2021〕24号')
  const places = ['/', '/?q=60', '/align?r=610100,510000', '/findings', '/wanted', '/data', '/i/urban-new-employment']
  for (const address of [...places, '/r/610100', `/d/${number}`, `/t/${goal.id}`, `/lineage/${goal.id}`]) {
    const { body } = await below(address)
    const roots = [...body.matchAll(/ (?:href|src|action|data-[a-z]+)="(\/[^"]*)"/g)].map(([, path]) => path)
    expect([address, roots.filter((path) => !path?.startsWith('/plans/'))]).toEqual([address, []])
  }
  const { body, headers } = await below('/align?add=610100')
  expect([body, headers.location]).toEqual(['', '/plans/align?r=610100'])
})

test('what is no figure is not found', async () => {
  expect((await visit('/t/VGFyZ2V0Om5vbmU%3D')).status).toBe(404)
  expect((await visit(`/t/${encodeURIComponent(goal.id)}?as=svg`)).status).toBe(404)
})
