import { fileURLToPath } from 'node:url'
import type { Database } from '@plangraph/database'
import { CATALOGUE } from '../../etl/src/commands/folders.js'
import { catalogueOf } from '../../etl/src/commands/rules.js'
import { runRules } from '../../etl/src/commands/run-rules.js'
import { ok } from '../../etl/src/model/index.js'
import { versions } from '../../etl/src/run/fingerprint.js'
import { runIngest } from '../../etl/src/run/run.js'
import processFile from '../../etl/src/sandbox/tasks/process-file.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { TempDatabases } from '../load/temp-database.js'
import { type Answer, askerOf } from '../seeds/ask.js'

export type { Answer }

/** Texts by the names of their files. */
export type Texts = Readonly<Record<string, string>>

/** Databases that made-up documents are ingested into from end to end: all stages, with the catalogue of the project. */
export class WholeDocuments {
  readonly #databases = new TempDatabases()
  readonly #catalogue = catalogueOf(CATALOGUE)
  #template: Promise<string> | null = null

  /** A database after a run without documents: it holds the catalogue, which takes most of a short run. */
  async #withCatalogue(): Promise<string> {
    const url = await this.#databases.url()
    const db = await openPastPrisma(url)
    await this.#ingest(db, {})
    // What still is in the write-ahead log comes into the file.
    await db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
    await db.$disconnect()
    return fileURLToPath(url)
  }

  async open(...runs: Texts[]): Promise<OpenDocuments> {
    this.#template ??= this.#withCatalogue()
    const db = await this.#databases.open(await this.#template)
    const opened = { db, ask: askerOf(db), ingest: (texts: Texts) => this.#ingest(db, texts) }
    for (const texts of runs) await opened.ingest(texts)
    return opened
  }

  /** @throws {Error} naming the files that failed */
  async #ingest(db: Database, texts: Texts): Promise<void> {
    const files = Object.entries(texts).map(([fileName, text]) => ({
      fileName,
      read: async () => ok(new TextEncoder().encode(text)),
    }))
    const { items } = await runIngest(db, files, {
      versions: await versions(CATALOGUE),
      rules: async () => runRules(this.#catalogue),
      process: await processFile(this.#catalogue),
      parallel: 1,
    })
    const failed = items.filter(({ outcome }) => outcome === 'FAILED')
    if (failed.length > 0) throw new Error(JSON.stringify(failed))
  }

  close(): Promise<void> {
    return this.#databases.close()
  }
}

export interface OpenDocuments {
  db: Database
  ask: ReturnType<typeof askerOf>
  ingest: (texts: Texts) => Promise<void>
}

/** A yearly report that a city's government gives in January: what the year before brought, and what is to come. */
export const yearlyReport = (year: number, { results = '', goals = '', city = '安康市' }): string =>
  [
    '政府工作报告',
    `——${year}年1月16日在${city}第六届人民代表大会第四次会议上`,
    '各位代表：',
    '现在，我代表市人民政府，向大会报告工作，请予审议，并请各位政协委员和其他列席人员提出意见。',
    `一、${year - 1}年工作回顾`,
    `过去一年，面对复杂多变的形势，全市上下团结一心、攻坚克难，经济社会保持平稳健康发展。${results}`,
    `二、${year}年工作安排`,
    `做好今年的工作，要坚持稳中求进工作总基调，统筹推进各项事业。${goals}`,
    '各位代表，让我们更加紧密地团结起来，凝心聚力，真抓实干，为全面完成今年的目标任务而努力奋斗！',
    '',
  ].join('\n')
