import { openPastPrisma } from '../database/open-past-prisma.js'
import { copySeeds, etlOn } from './copy-seeds.js'

test('every row of the seeds is in its source file', async () => {
  const { code, out, err } = await etlOn(process.env.SEEDS_DATABASE_URL)('verify')
  expect(err).toBe('')
  expect(out).toMatch(/^5 documents: \d+ quotes, \d+ sections, \d+ tables\. All \d+ rows right: 100 %\.$/)
  expect(code).toBe(0)
})

test('a corrupted row is named', async () => {
  const copy = await copySeeds()
  const database = await openPastPrisma(copy.url)
  const target = await database.target.findFirstOrThrow({ where: { origin: 'TABLE' }, include: { evidence: true } })
  const { id, quote } = target.evidence
  await database.evidence.update({ where: { id }, data: { quote: `${quote}9` } })
  await database.$disconnect()
  const { code, out, err } = await copy.etl('verify')
  copy.remove()
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(`✖ Evidence ${id} of`)
  expect(err.match(/^✖/gm)).toHaveLength(1)
})
