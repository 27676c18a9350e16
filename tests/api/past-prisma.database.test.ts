import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, openDatabase, Prisma, pastPrisma, rawRows, readLongApart } from '@plangraph/database'
import { MODELS, type Model } from '../../prisma/src/reads/models.js'
import type { Row } from '../../prisma/src/reads/selection.js'
import { KnownFile } from '../../prisma/src/sqlite/known-file.js'
import { LongStatements } from '../../prisma/src/sqlite/long-statements.js'
import { Random } from '../synthetic/random.js'
import { addNumbers, copyFixture } from './fixture-database.js'
import { RandomReads } from './random-reads.js'

type Delegate = Record<string, (args: object) => Promise<unknown>>

let folder: string
let prisma: Database
let past: Database
/** The same, what may take long off the event loop. */
let apart: Database
const statements: string[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-past-'))
  await copyFixture(join(folder, 'test.db'))
  prisma = await openDatabase(`file:${join(folder, 'test.db')}`, { onQuery: (sql) => statements.push(sql) })
  await prisma.$connect()
  await addNumbers(prisma)
  past = pastPrisma(prisma)
  apart = pastPrisma(await openDatabase(`file:${join(folder, 'test.db')}`))
  readLongApart(apart, 60)
  await apart.$connect()
})
afterAll(async () => {
  await apart.$disconnect()
  await prisma.$disconnect()
  rmSync(folder, { recursive: true })
})

const of = (database: Database, { name }: Model) =>
  (database as unknown as Record<string, Delegate>)[name[0]?.toLowerCase() + name.slice(1)] as Delegate

test('whatever is asked, the rows are those that Prisma gives, and most of it goes past it', async () => {
  const models = [...MODELS.values()].filter(({ name }) => !['ApiKey', 'Reading'].includes(name))
  const known = new Map<string, Row[]>()
  for (const model of models) known.set(model.name, (await of(prisma, model).findMany?.({ take: 30 })) as Row[])
  const random = new Random(1)
  const reads = new RandomReads(random, known)
  let gone = 0
  for (let i = 0; i < 400; i++) {
    const model = random.pick(models)
    const { take, ...args } = reads.args(model) as { take?: number; where: object }
    const operation = random.pick(['findMany', 'findMany', 'findFirst', 'count'])
    const asked = operation === 'count' ? { where: args.where } : operation === 'findMany' ? { ...args, take } : args
    const expected = await of(prisma, model)[operation]?.(asked)
    statements.length = 0
    const given = await of(past, model)[operation]?.(asked)
    if (!statements.some((sql) => sql.includes('`main`'))) gone += 1
    expect({ model: model.name, asked, given }).toEqual({ model: model.name, asked, given: expected })
    expect(await of(apart, model)[operation]?.(asked)).toEqual(expected)
  }
  expect(gone).toBeGreaterThan(240)
})

test('rows that are asked for one by one in one turn are read together, and told apart', async () => {
  const wanted = ['610100', '610000', '999999', '610100']
  const ask = (database: Database) =>
    Promise.all(
      wanted.map((code) => database.region.findUnique({ where: { code }, select: { name: true, parent: true } })),
    )
  const expected = await ask(prisma)
  statements.length = 0
  const given = await ask(past)
  expect(given).toEqual(expected)
  expect(given[0]).not.toBe(given[3])
  expect(statements).toHaveLength(2)
  await expect(past.region.findUniqueOrThrow({ where: { code: '999999' } })).rejects.toThrow('No record was found')
})

test('what is asked while a transaction is open waits for its end, as it does without', async () => {
  const order: string[] = []
  const writing = past.$transaction(async (within) => {
    await within.dataset.update({ where: { id: 'dataset' }, data: { version: 'v2' } })
    await new Promise((resolve) => setTimeout(resolve, 50))
    order.push('written')
  })
  await new Promise((resolve) => setTimeout(resolve, 20))
  const reading = past.dataset.findFirst().then((row) => order.push(row?.version ?? ''))
  await Promise.all([writing, reading])
  expect(order).toEqual(['written', 'v2'])
})

test('rows come as arrays of what is stored', async () => {
  const since = new Date('2026-11-02T00:00:00Z')
  const sql = Prisma.sql`SELECT "id", "startedAt", "id" FROM "EtlRun" WHERE "startedAt" > ${since}`
  expect(await rawRows(past, sql)).toEqual([['run-2', '2026-11-02T08:00:00.000+00:00', 'run-2']])
})

test('in a transaction rows are read and written as Prisma does, by statements of its own, and a refused one is told as Prisma tells it', async () => {
  const fresh = async (name: string) => {
    await copyFixture(join(folder, name))
    return openDatabase(`file:${join(folder, name)}`, { onQuery: (sql) => statements.push(sql) })
  }
  const [own, other] = [await fresh('own.db'), await fresh('other.db')]
  const source = {
    ...{ id: 'new-source', fileName: 'new.txt', sha256: 'f'.repeat(64), url: null, format: 'text', byteLength: 7 },
    ...{ text: '新', pageCount: null, fingerprint: '', referenceId: null, replaced: false, accepted: true },
  } as const
  const all = async (database: Database) => {
    const given: unknown[] = []
    await database.$transaction(async (tx) => {
      const document = await tx.document.findFirstOrThrow({ orderBy: { id: 'asc' } })
      const evidence = await tx.evidence.findFirstOrThrow({ orderBy: { id: 'asc' } })
      const { id: documentId, runId } = document
      const data = { ...source, documentId, runId: runId ?? '', addedAt: new Date('2026-01-02T03:04:05Z') }
      given.push(await tx.source.create({ data }))
      const key = { documentId, fileName: data.fileName, sha256: data.sha256 }
      given.push(await tx.source.findUnique({ where: { documentId_fileName_sha256: key } }))
      given.push(await tx.source.update({ where: { id: data.id }, data: { accepted: false, url: 'https://gov.cn' } }))
      given.push(await tx.source.findUnique({ where: { id: 'none' } }))
      given.push(await tx.evidence.update({ where: { id: evidence.id }, data: { spans: [[1, { b: '二', a: 1.5 }]] } }))
      given.push(await tx.source.updateMany({ where: { fileName: { endsWith: '.txt' } }, data: { replaced: true } }))
      given.push(await tx.target.deleteMany({ where: { documentId, evidence: { quote: { contains: '人' } } } }))
      given.push(await tx.observation.deleteMany({ where: { year: { lt: 2020 } } }))
      given.push(await tx.$executeRaw`UPDATE "Source" SET "addedAt" = ${data.addedAt} WHERE "id" <> ${data.id}`)
      given.push(await rawRows(tx, Prisma.sql`SELECT "id", "replaced", "addedAt" FROM "Source" ORDER BY "id"`))
      given.push(await tx.source.create({ data }).catch((error: { code: string }) => error.code))
      given.push(await tx.source.update({ where: { id: 'none' }, data: { url: '' } }).catch(({ code }) => code))
    })
    for (const model of [...MODELS.values()].filter(({ name }) => name !== 'Reading'))
      given.push(await of(database, model).findMany?.({}))
    return given
  }
  statements.length = 0
  const given = await all(pastPrisma(own))
  expect(statements.filter((sql) => sql.startsWith('INSERT') && sql.includes('RETURNING "id"'))).toHaveLength(2)
  expect(given).toEqual(await all(other))
  await own.$disconnect()
  await other.$disconnect()
})

const KEPT = Prisma.sql`SELECT "dimension", "key", "status", "count" FROM "TargetCount" ORDER BY 1, 2, 3`
const COUNTED = Prisma.sql`SELECT k."dimension", k."key", "status", COUNT(*) FROM (
    SELECT '' AS "dimension", '' AS "key", "status" FROM "Target"
    UNION ALL SELECT 'REGION', COALESCE("regionCode", ''), "status" FROM "Target"
    UNION ALL SELECT 'INDICATOR', COALESCE("indicatorCode", ''), "status" FROM "Target"
    UNION ALL SELECT 'YEAR', COALESCE("year" || '', ''), "status" FROM "Target"
  ) k GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`

test('a transaction is one with what of it is left to Prisma, and undone when it throws or takes too long', async () => {
  const run = (id: string) => ({ id: `joined-${id}`, startedAt: new Date(0), fingerprint: '' })
  const where = { id: { startsWith: 'joined-' } }
  const write = async (tx: Prisma.TransactionClient, [first, second]: readonly [string, string]) => {
    await tx.etlRun.create({ data: run(first) })
    const grouped = await tx.etlRun.groupBy({ by: 'id', where: { id: run(first).id } })
    await tx.etlRun.upsert({ where: { id: run(second).id }, create: run(second), update: {} })
    return [grouped.length, await tx.etlRun.count({ where: { id: { in: [run(first).id, run(second).id] } } })]
  }
  const undone = past.$transaction(async (tx) => {
    expect(await write(tx, ['a', 'b'])).toEqual([1, 2])
    throw new Error('after all')
  })
  await expect(undone).rejects.toThrow('after all')
  const late = past.$transaction(
    async (tx) => {
      await write(tx, ['c', 'd'])
      await sleep(400)
      await tx.etlRun.count()
    },
    { timeout: 300 },
  )
  await expect(late).rejects.toThrow('transaction')
  expect(await past.etlRun.count({ where })).toBe(0)
  expect(await past.$transaction((tx) => write(tx, ['e', 'f']))).toEqual([1, 2])
  expect(await prisma.etlRun.deleteMany({ where })).toEqual({ count: 2 })
})

test('the counts of targets that are kept are those of counting them, whatever is written', async () => {
  const random = new Random(7)
  const rows = await prisma.target.findMany()
  const codes = (await prisma.region.findMany({ take: 3 })).map(({ code }) => code)
  const some = () => ({ id: { in: random.shuffle(rows.map(({ id }) => id)).slice(0, 3) } })
  const changed = () =>
    random.pick([
      { year: random.pick([2025, 2030, null]) },
      { regionCode: random.pick([...codes, null]) },
      { indicatorCode: null },
      { status: random.pick(['CURRENT', 'PAST'] as const) },
      { printed: 'as before' },
    ])
  const writes = [
    () => prisma.target.updateMany({ where: some(), data: changed() }),
    () => prisma.target.deleteMany({ where: some() }),
    () =>
      prisma.target.createMany({ data: [{ ...random.pick(rows), id: `new-${random.next()}`, ...changed() } as never] }),
    () =>
      prisma.$transaction([prisma.target.updateMany({ data: changed() }), prisma.$executeRaw`SELECT 1 FROM "none"`]),
  ]
  let written = 0
  for (let i = 0; i < 40; i++) {
    written += await random
      .pick(writes)()
      .then(
        () => 1,
        () => 0,
      )
    expect(await rawRows(prisma, KEPT)).toEqual(await rawRows(prisma, COUNTED))
  }
  expect(written).toBeGreaterThan(15)
  // What goes with its document is counted too.
  const before = await prisma.target.count()
  for (const { id } of await prisma.document.findMany())
    await prisma.document.delete({ where: { id } }).catch(() => undefined)
  expect(await prisma.target.count()).toBeLessThan(before)
  expect(await rawRows(prisma, KEPT)).toEqual(await rawRows(prisma, COUNTED))
})

/** Goes through millions of pairs. */
const SLOW = Prisma.sql`SELECT COUNT(*) FROM "TestNumber" a, "TestNumber" b WHERE a."n" <> b."n"`
const ENDLESS = Prisma.sql`SELECT COUNT(*) FROM "TestNumber" a, "TestNumber" b, "TestNumber" c, "TestNumber" d`

test('what takes long lets others through, whoever reads it, and is ended when it takes too long or the database is closed', async () => {
  for (const slow of [() => rawRows(apart, SLOW), () => apart.$queryRaw(SLOW)]) {
    const order: string[] = []
    const count = (name: string) => () => void order.push(name)
    const quick = [() => apart.dataset.findFirst(), () => apart.$queryRaw`SELECT 1`]
    const reading = slow().then(count('slow'))
    await new Promise(setImmediate)
    await Promise.all([reading, ...quick.map((one) => one().then(count('quick')))])
    expect(order).toEqual(['quick', 'quick', 'slow'])
  }
  const hurried = await openDatabase(`file:${join(folder, 'test.db')}`)
  readLongApart(hurried, 0.2)
  await hurried.$connect()
  const late = await Promise.allSettled([1, 2, 3].map(() => rawRows(hurried, ENDLESS)))
  for (const one of late) expect(one).toMatchObject({ reason: { message: expect.stringContaining('0.2 seconds') } })
  expect(await rawRows(hurried, Prisma.sql`SELECT COUNT(*) FROM "TestNumber"`)).toEqual([[2000]])
  const closed = rawRows(apart, ENDLESS)
  const ended = expect(closed).rejects.toThrow('the database was closed')
  await hurried.$disconnect()
  await apart.$disconnect()
  await ended
})

test('a file that is gone is not made anew by what opens it late, and one in its place is not read', async () => {
  const [file, moved] = [join(folder, 'moved.db'), join(folder, 'elsewhere.db')]
  await copyFixture(file)
  const served = await openDatabase(`file:${file}`)
  readLongApart(served, 60)
  await served.$connect()
  renameSync(file, moved)
  const count = () => rawRows(served, Prisma.sql`SELECT COUNT(*) FROM "TestNumber"`)
  await expect(count()).rejects.toMatchObject({ kind: 'UNREACHABLE', message: expect.stringContaining(file) })
  expect(existsSync(file)).toBe(false)
  copyFileSync(moved, file)
  await expect(count()).rejects.toMatchObject({ kind: 'UNREACHABLE' })
  await served.$disconnect()
})

test('what may take long is known by its plan', async () => {
  const long = new LongStatements(new KnownFile(join(folder, 'test.db')), 0)
  const page = 'SELECT m."id" FROM "Target" AS m WHERE m."status" IN (?)'
  const told = Object.fromEntries(
    [
      `${page} ORDER BY m."sortKey" ASC, m."id" ASC LIMIT ?`,
      `${page} AND (m."sortKey" >= ? AND (m."sortKey" > ? OR m."id" > ?)) ORDER BY m."sortKey" ASC, m."id" ASC LIMIT ?`,
      'SELECT m."id" FROM "Target" AS m WHERE m."id" IN (?,?)',
      'SELECT COUNT(*) FROM "Target" AS m WHERE m."id" = ?',
      'SELECT m."id" FROM "Target" AS m WHERE m."documentId" IN (?)',
      'SELECT f."id" FROM "Target" f WHERE f."id" IN (SELECT "value" FROM json_each(?)) ORDER BY f."id"',
      'SELECT COALESCE(SUM("count"), 0) FROM (SELECT "count" FROM "DocumentGram" WHERE "gram" = ? LIMIT ?) AS list',
      'SELECT "documentId" FROM "GramDocument" WHERE "number" IN (SELECT CAST("value" AS INTEGER) FROM json_each(?))',
      'SELECT m."version" FROM "Dataset" AS m WHERE 1=1 LIMIT ?',
      'SELECT COUNT(*) FROM "Target" AS m WHERE m."regionCode" = ?',
      'SELECT t."year" FROM "Target" t WHERE t."regionCode" IN (?) GROUP BY t."year" ORDER BY COUNT(*) DESC LIMIT 1',
      'SELECT m."id" FROM "Target" AS m WHERE m."regionCode" IN (?,?) ORDER BY m."sortKey" ASC, m."id" ASC',
      'SELECT m."code" FROM "Region" AS m WHERE (m."code" IN (?,?) OR m."name" IN (?,?) OR m."nameEn" IN (?,?))',
      `${page} AND m."origin" = ? ORDER BY m."sortKey" ASC LIMIT ?`,
      `${page} ORDER BY m."normalizedValue" ASC LIMIT ?`,
      `${page} ORDER BY m."sortKey" ASC LIMIT ? OFFSET ?`,
      `${page} AND EXISTS (SELECT 1 FROM "TargetLink" t WHERE t."upstreamId" = m."id") ORDER BY m."sortKey" LIMIT ?`,
      'SELECT "year", COUNT(*) FROM "Target" GROUP BY "year" LIMIT ?',
      'SELECT COUNT(*) FROM "Target"',
      'SELECT m."id" FROM "Target" AS m WHERE m."sortKey" > ?',
      `SELECT m."id" FROM "Target" AS m WHERE m."regionCode" IN (?${',?'.repeat(200)}) ORDER BY m."sortKey" ASC`,
    ].map((sql) => [sql, long.has(sql)]),
  )
  // What was explained holds no state of the data.
  await prisma.etlRun.create({ data: { id: 'new', startedAt: new Date(0), fingerprint: '' } })
  expect(await prisma.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`).toMatchObject([{ busy: 0 }])
  long.close()
  expect(Object.values(told)).toEqual([...Array(13).fill(false), ...Array(8).fill(true)])
})
