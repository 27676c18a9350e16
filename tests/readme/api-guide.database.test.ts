import { existsSync, readFileSync } from 'node:fs'
import { askerOf } from '../seeds/ask.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { answeredIn } from './answered.js'

const FILE = new URL('../../docs/api.md', import.meta.url)
const GUIDE = readFileSync(FILE, 'utf8')

test('a query is answered as the guide says', async () => {
  const answered = answeredIn(GUIDE)
  expect(answered.length).toBeGreaterThan(0)
  const database = await openSeeds()
  const ask = askerOf(database)
  for (const { query, answer } of answered) expect(await ask(query)).toEqual(JSON.parse(answer))
  await database.$disconnect()
})

test('every file that it names is there', () => {
  const links = [...GUIDE.matchAll(/\]\((?!https:)([^)#]+)\)/g)].map(([, link = '']) => link)
  expect(links).toContain('connect.md')
  expect(links.filter((link) => !existsSync(new URL(link, FILE)))).toEqual([])
})
