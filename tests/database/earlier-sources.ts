import { expect } from '@jest/globals'
import { migrate, openDatabase } from '@plangraph/database'

const CENSUS = '人口普查公报 (2020-11-01)'
const EARLIER = '统计年鉴'

/** Writes regions into a database as it was before sources had a table, migrates it, and looks at what became of them. */
export async function expectSourcesCarriedOver(url: string, names: readonly string[]): Promise<void> {
  const from = names.findIndex((name) => name.endsWith('_population_sources'))
  await migrate(url, { names: names.slice(0, from) })
  const before = await openDatabase(url)
  const region = (code: string, source: string | null) => before.$executeRaw`
    INSERT INTO "Region" ("code", "name", "level", "population", "populationSource")
    VALUES (${code}, ${code}, 'COUNTY', 1, ${source})`
  await region('100000', CENSUS)
  await region('110000', CENSUS)
  await region('120000', null)
  await before.$executeRaw`UPDATE "Region" SET "parentCode" = '100000' WHERE "code" <> '100000'`
  await before.organization.create({ data: { id: 'bureau', name: '统计局', regionCode: '110000' } })
  await before.revision.create({ data: { id: '1', at: new Date(0), cause: 'NEW_CATALOGUE' } })
  const change = { revisionId: '1', kind: 'CHANGED', rowType: 'Region', told: false, name: '', fields: [] } as const
  const earlier = [{ populationSource: EARLIER, name: '旧' }, { populationSource: null }, { name: '旧' }]
  for (const [i, undo] of earlier.entries())
    await before.change.create({ data: { ...change, id: `1-${i}`, rowId: '110000', undo } })
  const content = () => before.datasetChange.findMany({ orderBy: { content: 'asc' } })
  const written = await content()
  await before.$disconnect()

  expect(await migrate(url)).toEqual(names.slice(from))
  const after = await openDatabase(url)
  const sources = await after.populationSource.findMany({ orderBy: { number: 'asc' } })
  expect(sources).toEqual([
    { number: 1, text: CENSUS },
    { number: 2, text: EARLIER },
  ])
  const stored = await after.region.findMany({ orderBy: { code: 'asc' }, include: { organizations: true } })
  expect(stored).toMatchObject([
    { code: '100000', parentCode: null, populationSourceNumber: 1 },
    { code: '110000', parentCode: '100000', populationSourceNumber: 1, organizations: [{ id: 'bureau' }] },
    { code: '120000', parentCode: '100000', populationSourceNumber: null },
  ])
  expect((await after.change.findMany({ orderBy: { id: 'asc' } })).map(({ undo }) => undo)).toEqual([
    { populationSourceNumber: 2, name: '旧' },
    { populationSourceNumber: null },
    { name: '旧' },
  ])

  // What the version is made of holds the sentence as before: nothing has changed, and what goes is what came.
  expect(await after.datasetChange.findMany({ orderBy: { content: 'asc' } })).toEqual(written)
  await after.organization.deleteMany()
  await after.$executeRaw`DELETE FROM "Region" WHERE "code" <> '100000'`
  await after.$executeRaw`DELETE FROM "Region"`
  const left = (await after.datasetChange.findMany()).filter(
    ({ content, count }) => content.includes('Region') && count !== 0,
  )
  expect(left).toEqual([])
  await after.$disconnect()
}
