import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals'
import type { Database } from '@plangraph/database'
import fc from 'fast-check'
import { findingIds } from '../../etl/src/identity/ids.js'
import type { ExtractedCitation, NormalizedDocument } from '../../etl/src/model/index.js'
import { syncMissingUpstream } from '../../etl/src/store/missing-upstream.js'
import { citation, documentOf } from './documents.js'
import { ingest } from './runs.js'
import { TempDatabases } from './temp-database.js'

// Whole runs on database files take seconds on a busy machine.
jest.setTimeout(300_000)

const databases = new TempDatabases()
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

const cities = ['西安市', '安康市', '商洛市', '陕西省', '河南省']
const codes = ['610100', '610900', '611000', '610000', '410000']
const titleOf = (plan: number) => `${cities[plan]}“十四五”就业促进规划`

interface Version {
  plan: number
  cites: { plan: number; relation: ExtractedCitation['relation'] }[]
}

/** The plan of a city that cites those of others; the files of two versions of it differ. */
function planOf({ plan, cites }: Version): NormalizedDocument {
  const lines = cites.map(({ plan: other, relation }, i) => `${i + 1}．${relation}：《${titleOf(other)}》`)
  const text = [titleOf(plan), ...lines].join('\n')
  return documentOf(text, {
    regionCode: codes[plan] ?? null,
    frontMatter: { title: titleOf(plan), documentNumber: null, issuers: [], regionName: cities[plan] ?? null },
    citations: cites.map(({ plan: other, relation }, i) =>
      citation(text, lines[i] as string, { title: titleOf(other), relation }),
    ),
  })
}

const file = (version: Version) => ({ name: `${cities[version.plan]}.txt`, document: planOf(version) })

const columns = { id: true, documentId: true, severity: true, message: true } as const

/** The findings that are there, each with what it points at. */
async function stored(db: Database) {
  const rows = await db.finding.findMany({
    where: { kind: 'MISSING_UPSTREAM' },
    select: { ...columns, documents: true, evidence: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ documents, evidence, ...row }) => ({
    ...row,
    documents: documents.map(({ documentId }) => documentId).sort(),
    evidence: evidence.map(({ evidenceId }) => evidenceId).sort(),
  }))
}

/** The same, distinguished from all citations and all documents. */
async function derived(db: Database) {
  const documents = await db.document.findMany({ include: { citations: { orderBy: { ordinal: 'asc' } } } })
  const missing = new Map(documents.filter(({ status }) => status !== 'INGESTED').map((row) => [row.id, row]))
  const findings = documents.flatMap(({ id: from, citations }) =>
    [...missing.values()].flatMap((to) => {
      const own = citations.filter(({ toId, relation }) => toId === to.id && relation !== 'MENTIONS')
      const [first] = own
      if (!first) return []
      const use = first.relation === 'BASED_ON' ? 'a basis' : 'what this document implements'
      return [
        {
          id: findingIds(from, [{ kind: 'MISSING_UPSTREAM', subject: to.id }])[0],
          documentId: from,
          severity: own.some(({ relation }) => relation === 'BASED_ON') ? 'WARNING' : 'INFO',
          message: `《${to.title}》 is cited as ${use}, but its text is not here: ingest it to complete the chain.`,
          documents: [from, to.id].sort(),
          evidence: own.map(({ id }) => id).sort(),
        },
      ]
    }),
  )
  return findings.sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1))
}

describe('findings of missing upstream documents', () => {
  it('are after each of any runs what all documents together tell', async () => {
    const plan = fc.integer({ min: 0, max: cities.length - 1 })
    const relation = fc.constantFrom<ExtractedCitation['relation']>('BASED_ON', 'IMPLEMENTS', 'MENTIONS')
    const version = fc.record({ plan, cites: fc.array(fc.record({ plan, relation }), { maxLength: 4 }) })
    const run = fc.uniqueArray(version, { minLength: 1, maxLength: 3, selector: (entry) => entry.plan })
    let seen = 0
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 2, maxLength: 5 }), async (runs) => {
        const db = await databases.open()
        for (const versions of runs) {
          await ingest(db, versions.map(file))
          const found = await stored(db)
          expect(found).toEqual(await derived(db))
          seen += found.length
        }
        await databases.disconnect()
      }),
      { numRuns: 8, seed: 20_251_121 },
    )
    expect(seen).toBeGreaterThan(20)
  })

  it('go when the cited text comes, and come again when it is only cited', async () => {
    const db = await databases.open()
    const cites = [{ plan: 3, relation: 'BASED_ON' as const }]
    await ingest(db, [file({ plan: 0, cites }), file({ plan: 1, cites })])
    expect(await stored(db)).toHaveLength(2)
    const before = await stored(db)
    await ingest(db, [file({ plan: 3, cites: [] })])
    expect(await stored(db)).toEqual([])

    const { id } = await db.document.findFirstOrThrow({ where: { regionCode: '610000' } })
    await db.document.update({ where: { id }, data: { status: 'REFERENCED' } })
    await db.$transaction((tx) => syncMissingUpstream(tx, [id]))
    expect(await stored(db)).toEqual(before)
  })

  it('are notes for laws and regulations, from which no goals are inherited', async () => {
    const db = await databases.open()
    const lines = ['1．依据《残疾人保障法》。', '2．依据《城市绿化条例》。', '3．依据《全国绿化规划》。']
    const titles = ['残疾人保障法', '城市绿化条例', '全国绿化规划']
    const text = ['商洛市绿化规划', ...lines].join('\n')
    const document = documentOf(text, {
      regionCode: '611000',
      frontMatter: { title: '商洛市绿化规划', documentNumber: null, issuers: [], regionName: '商洛市' },
      citations: titles.map((title, i) => citation(text, lines[i] as string, { title, relation: 'BASED_ON' })),
    })
    await ingest(db, [{ name: '商洛市.txt', document }])
    const found = await db.finding.findMany({ where: { kind: 'MISSING_UPSTREAM' }, orderBy: { ordinal: 'asc' } })
    expect(found.map(({ severity, message }) => [severity, message.slice(0, 8)])).toEqual([
      ['INFO', '《残疾人保障法》'],
      ['INFO', '《城市绿化条例》'],
      ['WARNING', '《全国绿化规划》'],
    ])
  })
})
