import held from '../../web/src/pages/data/tables.json' with { type: 'json' }
import { openSeeds } from '../seeds/seeds-database.js'
import { type Answer, type Served, serve } from '../tables/served.js'

let seeds: Served
beforeAll(async () => {
  seeds = await serve(await openSeeds())
})
afterAll(() => seeds.close())

const BROWSER = { headers: { accept: 'text/html,*/*;q=0.8' } }

async function page(path: string): Promise<string> {
  const response = await seeds.get(path, BROWSER)
  expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8'])
  return response.text()
}

test('a place and a goal find the figures of the place', async () => {
  const html = await page(`/?lang=zh&q=${encodeURIComponent('西安 城镇登记失业率')}`)
  expect(html).toContain('href="/r/610100?lang=zh"')
  expect(html).toContain('＜5')
  expect(html).not.toContain('[>425]')
})

test('a name that is misspelt is answered by those that may be meant', async () => {
  const html = await page('/?lang=en&q=Shangluoo')
  expect(html).toContain('Did you mean')
  expect(html).toContain('/?q=Shangluo&amp;lang=en')
})

test('the first page leads to the comparison of the places that documents are here of', async () => {
  expect(await page('/?lang=en')).toMatch(/href="\/align\?r=610100(?:,\d{6}){3}&amp;ref=100000/)
})

test('findings of a kind are on pages, those of a document alone', async () => {
  const { nodes } = (await seeds.ask('{ findings(kinds: [UNMATCHED_INDICATOR], first: 100) { nodes { message } } }'))
    .findings
  const first = await page('/findings?lang=en&kind=UNMATCHED_INDICATOR')
  const [, next = ''] = /href="([^"]+)" rel="next"/.exec(first) ?? []
  const second = await page(next.replaceAll('&amp;', '&'))
  const listed = [...`${first}${second}`.matchAll(/<li class="(?:INFO|WARNING|ERROR)">/g)]
  // What two documents, or two places of one, are told alike stands once on a page.
  const messages: string[] = nodes.map(({ message }: Answer) => message)
  const pages = [messages.slice(0, 25), messages.slice(25)].map((some) => new Set(some).size)
  expect(listed).toHaveLength((pages[0] ?? 0) + (pages[1] ?? 0))
  const one = await page(`/findings?lang=en&kind=SUSPECT_TEXT&d=${encodeURIComponent('市政办发〔2022〕31号')}`)
  expect(one).toContain('数‛经济')
})

test('each document that is wanted is listed once', async () => {
  const { totalCount } = (await seeds.ask('{ documents(filter: { wanted: true }) { totalCount } }')).documents
  const html = await page('/wanted?lang=en')
  expect([...html.matchAll(/<th scope="row"/g)]).toHaveLength(totalCount)
})

test('documents that are wanted are of one status where that is asked for', async () => {
  const wanted = '{ documents(filter: { wanted: true, status: TRANSCRIBED }) { totalCount } }'
  const { totalCount } = (await seeds.ask(wanted)).documents
  const html = await page('/wanted?lang=en&status=TRANSCRIBED')
  expect([...html.matchAll(/<th scope="row"/g)]).toHaveLength(totalCount)
  expect(html).toContain('their text is wanted even where nothing cites them')
})

test('/data is a page to a browser and a list to a program', async () => {
  const { tables } = await seeds.json('/data')
  expect(Object.keys(held)).toEqual(tables.map(({ name }: Answer) => name))
  const html = await page('/data?lang=zh')
  for (const name of Object.keys(held)) expect(html).toContain(`href="/data/${name}.csv"`)
  expect(html).not.toMatch(/<td lang="zh-CN">\w+<\/td>/)
  for (const accept of ['*/*', 'text/html']) {
    expect((await seeds.get('/data', { headers: { accept } })).headers.get('vary')).toMatch(/\baccept\b(?!-)/)
  }
})
