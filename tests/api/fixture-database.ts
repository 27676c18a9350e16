import { copyFileSync, existsSync, mkdtempSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Database, migrate } from '@plangraph/database'
import { packGrams } from '../../etl/src/store/pack-grams.js'
import { copyWhole } from '../database/copy-whole.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { fill } from './fixture.js'

/** Makes a database file with the fixture: a copy of the one that the first of all test files that need it has made. */
export async function copyFixture(file: string): Promise<void> {
  const seeds = process.env.SEEDS_DATABASE_URL
  if (!seeds) throw new Error('SEEDS_DATABASE_URL is not set: run the tests through jest.config.js')
  const shared = join(dirname(fileURLToPath(seeds)), 'fixture.db')
  if (!existsSync(shared)) await makeFixture(shared)
  copyFileSync(shared, file)
}

async function makeFixture(shared: string): Promise<void> {
  // Of its own, because others may be making it too; whoever comes last replaces one whole file by another.
  const own = join(mkdtempSync(`${shared}-`), 'own.db')
  await migrate(`file:${own}`)
  const database = await openPastPrisma(`file:${own}`)
  await fill(database)
  await packGrams(database)
  await database.$disconnect()
  copyWhole(own, `${own}.whole`)
  renameSync(`${own}.whole`, shared)
}

/** Adds a table of 2000 numbers: who pairs them asks for millions. */
export async function addNumbers(database: Database): Promise<void> {
  await database.$executeRaw`CREATE TABLE "TestNumber" ("n" INTEGER PRIMARY KEY)`
  await database.$executeRaw`
    INSERT INTO "TestNumber" WITH RECURSIVE "all"("n") AS (SELECT 1 UNION ALL SELECT "n" + 1 FROM "all" WHERE "n" < 2000)
    SELECT "n" FROM "all"`
}
