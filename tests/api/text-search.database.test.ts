import type { Database } from '@plangraph/database'
import fc from 'fast-check'
import { documentsWithText } from '../../api/src/domain/filters/text-documents.js'
import { globalId } from '../../api/src/shared/global-id.js'
import { packGrams } from '../../etl/src/store/pack-grams.js'
import { openApi, type TestApi } from './api.js'
import { fill } from './fixture.js'

let api: TestApi
let database: Database
beforeAll(async () => {
  api = await openApi({
    fill: async (opened) => {
      database = opened
      await fill(opened)
      await opened.target.updateMany({ data: { searchText: '' } })
    },
  })
})
afterAll(() => api.close())

/** Texts over few characters, so that they often share some: also what LIKE, SQL and UTF-16 read in a way of their own. */
const text = fc.string({ unit: fc.constantFrom('失', '业', '率', 'a', '%', '_', '\\', "'", '𠮷', '5'), maxLength: 12 })
const longTail = fc.constantFrom('', '就'.repeat(2100))

const store = async (texts: readonly string[]) => {
  const targets = await database.target.findMany({ orderBy: { id: 'asc' }, take: texts.length })
  for (const [i, { id }] of targets.entries()) {
    await database.target.update({ where: { id }, data: { searchText: texts[i] ?? '' } })
  }
  return targets.map(({ id, documentId }, i) => ({ id, documentId, text: texts[i] ?? '' }))
}

test('a text that few documents hold is looked for in these alone', async () => {
  const target = await database.target.findFirstOrThrow({ orderBy: { id: 'desc' } })
  await packGrams(database)
  await database.target.update({ where: { id: target.id }, data: { searchText: '稀土产量' } })
  // Until a run has taken its grams it may hold any.
  expect(await documentsWithText(database, '石墨', 900)).toEqual([target.documentId])
  await packGrams(database)
  expect(await documentsWithText(database, '土产', 900)).toEqual([target.documentId])
  expect(await documentsWithText(database, '石墨', 900)).toEqual([])
  expect(await documentsWithText(database, '土', 900)).toBeNull()
})

test('a text is found where it is and nowhere else, whatever was there before', async () => {
  const documents = fc.array(
    fc.tuple(text, longTail, text).map((parts) => parts.join('')),
    { minLength: 8, maxLength: 8 },
  )
  await fc.assert(
    fc.asyncProperty(
      documents,
      text.filter((wanted) => wanted !== ''),
      fc.boolean(),
      async (texts, wanted, isTaken) => {
        const rows = await store(texts)
        if (isTaken) await packGrams(database)
        const holding = rows.filter((row) => row.text.includes(wanted))
        for (const most of [0, 1, 3, 900]) {
          const found = await documentsWithText(database, wanted, most)
          if (found !== null) expect(found).toEqual(expect.arrayContaining(holding.map(({ documentId }) => documentId)))
        }
        const { data } = await api.ask(
          'query ($text: String) { targets(first: 100, status: null, filter: { text: $text }) { totalCount nodes { id } } }',
          { text: wanted },
        )
        const ids = data.targets.nodes.map((node: { id: string }) => node.id)
        expect(ids.sort()).toEqual(holding.map(({ id }) => globalId('Target', id)).sort())
        expect(data.targets.totalCount).toBe(holding.length)
      },
    ),
    { numRuns: 60 },
  )
})
