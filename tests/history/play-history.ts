import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openBare, type Prisma } from '@plangraph/database'
import { ok } from '../../etl/src/model/index.js'
import type { RunRules } from '../../etl/src/run/run-types.js'
import { Revisions } from '../../etl/src/store/history/revisions.js'
import { putCorrections, removeCorrections } from '../../etl/src/store/sync-corrections.js'
import { figureName, known } from '../correct/corrections.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { regions } from '../load/regions.js'
import { indicators, ingest, rules } from '../load/runs.js'
import { Random } from '../synthetic/random.js'
import { type Doing, review, withdrawal } from './change-of-people.js'
import { faultsSince, type Passed, passedNow } from './former-states.js'
import {
  documentOfPlan,
  editionOf,
  type MadeUpPlan,
  madeUpPlan,
  otherFileOf,
  type Reading,
  shortened,
  textOf,
} from './made-up-plans.js'

/** The world outside the database. */
interface World {
  files: Map<string, MadeUpPlan>
  /** Files of documents that were withdrawn, as they were. */
  away: Map<string, MadeUpPlan>
  /** Every plan that ever was, by its text. */
  texts: Map<string, MadeUpPlan>
  reading: Reading
  version: { code: number; catalogue: number }
  catalogue: Pick<RunRules, 'indicators' | 'regions'>
  corrections: string[]
}

/** What a history was, and what it showed; `faults` is empty where every state came back as it was. */
export interface PlayedHistory {
  steps: string[]
  faults: string[]
  /** States that were asked for. */
  asked: number
}

/**
 * Plays a random history on a database of its own. After each step every state before it is asked for and held against what it
 * was, row for row, and the sum of the changes against what differs.
 *
 * @param template an empty database
 */
export async function playHistory(seed: number, steps: number, template: string): Promise<PlayedHistory> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-history-'))
  const game = new Game(new Random(seed), folder)
  try {
    await game.open(template)
    return await game.play(steps)
  } finally {
    await game.close()
    rmSync(folder, { recursive: true })
  }
}

class Game {
  readonly #random: Random
  readonly #folder: string
  readonly #world: World = {
    files: new Map(),
    away: new Map(),
    texts: new Map(),
    reading: { skips: 0, adds: 0 },
    version: { code: 1, catalogue: 1 },
    catalogue: { indicators, regions },
    corrections: [],
  }
  readonly #passed: Passed[] = []
  readonly #result: PlayedHistory = { steps: [], faults: [], asked: 0 }
  #file = ''
  #db: Database | null = null
  /** Statements until the files are copied as they are, which is what kill -9 leaves of a run. */
  #untilKill = 0

  constructor(random: Random, folder: string) {
    this.#random = random
    this.#folder = folder
  }

  async open(template: string): Promise<void> {
    this.#file = join(this.#folder, 'played.db')
    copyFileSync(template, this.#file)
    await this.#connect()
  }

  async close(): Promise<void> {
    await this.#db?.$disconnect()
  }

  async play(steps: number): Promise<PlayedHistory> {
    for (let step = 1; step <= steps; step++) {
      const what = [await this.#step(), ...(await this.#guards())].join(', ')
      this.#result.steps.push(what)
      const faults = await faultsSince(this.#database, this.#file, this.#passed)
      this.#result.faults.push(...faults.map((fault) => `after step ${step} (${what}), ${fault}`))
      this.#result.asked += this.#passed.length
      const passed = await passedNow(this.#database, this.#file, step, what)
      if (passed !== null) this.#passed.push(passed)
    }
    return this.#result
  }

  /** Which guards of files stand. */
  async #guards(): Promise<string[]> {
    const kinds = ['ROWS_LOST', 'SOURCE_CONFLICT'] as const
    const found = await this.#database.finding.findMany({ where: { kind: { in: [...kinds] } }, distinct: ['kind'] })
    return found.map(({ kind }) => kind).sort()
  }

  get #database(): Database {
    if (this.#db === null) throw new Error('the database is not open')
    return this.#db
  }

  async #connect(): Promise<void> {
    this.#db = await openPastPrisma(`file:${this.#file}`, { onQuery: () => this.#count() })
  }

  #count(): void {
    if (this.#untilKill === 0) return
    this.#untilKill -= 1
    if (this.#untilKill > 0) return
    for (const end of ['', '-wal']) if (existsSync(this.#file + end)) copyFileSync(this.#file + end, this.#killed + end)
  }

  get #killed(): string {
    return join(this.#folder, `killed-${this.#result.steps.length}.db`)
  }

  async #step(): Promise<string> {
    const change = this.#passed.length === 0 ? 'files' : this.#random.pick(STEPS)
    const { told, work } = await this.#change(change)
    if (!this.#random.chance(0.25)) {
      await work()
      return told
    }
    this.#untilKill = this.#random.int(1, change === 'withdrawal' ? 150 : 500)
    await work()
    if (this.#untilKill > 0) {
      this.#untilKill = 0
      return told
    }
    await this.#goOnKilled()
    return `${told}, killed`
  }

  async #change(change: (typeof STEPS)[number]): Promise<Doing> {
    if (change === 'withdrawal') return this.#withdraw()
    if (change === 'review') return review(this.#database, this.#random)
    const told = change === 'correction' ? await this.#correct() : this.#changeWorld(change)
    const accepts = this.#random.chance(0.25)
    const mirrors = change === 'gone' || this.#random.chance(0.2)
    const how = [...(accepts ? ['accepted'] : []), ...(mirrors ? ['mirrored'] : [])]
    return { told: [told, ...how].join(', '), work: () => this.#run({ accepts, mirrors }) }
  }

  #changeWorld(change: WorldStep): string {
    const { version } = this.#world
    if (change === 'files') return this.#changeFiles()
    if (change === 'other file' || change === 'shorter' || change === 'gone') return this.#changeKnown(change)
    if (change === 'rules') {
      version.code += 1
      this.#world.reading = { skips: this.#random.pick([0, 2, 3]), adds: this.#random.int(0, 1) }
      return 'new rules'
    }
    version.catalogue += 1
    const unit = this.#random.pick(['人', '万人'])
    const population = this.#random.int(1, 9) * 100_000
    this.#world.catalogue = {
      indicators: indicators.map((one) => ({ ...one, unit })),
      regions: regions.map((one) => (one.code === '610900' ? { ...one, population } : one)),
    }
    return 'new catalogue'
  }

  /** What was withdrawn comes back as it was or in another edition, or other files come. */
  #changeFiles(): string {
    const { files, away } = this.#world
    const isBack = away.size > 0 && this.#random.chance(0.6)
    const plans = isBack
      ? [this.#comingBack(this.#random.pick([...away.values()]))]
      : Array.from({ length: this.#random.int(1, 2) }, () => madeUpPlan(this.#random))
    for (const plan of plans) {
      files.set(plan.file, plan)
      away.delete(plan.file)
    }
    return `files ${isBack ? 'back ' : ''}${plans.map(({ file }) => file).join(' ')}`
  }

  /** A document gets another file, a file comes short, or one is gone from the folder. */
  #changeKnown(change: 'other file' | 'shorter' | 'gone'): string {
    const { files, away } = this.#world
    if (files.size === 0) return `${change}: none`
    const long = [...files.values()].filter(({ ankang, statements }) => ankang === null && statements.length > 2)
    const plan = this.#random.pick(change !== 'gone' && long.length > 0 ? long : [...files.values()])
    if (change === 'gone') {
      files.delete(plan.file)
      away.set(plan.file, plan)
      return `${plan.file} gone`
    }
    const next = change === 'shorter' ? shortened(plan) : otherFileOf(plan, this.#random)
    files.set(next.file, next)
    return `${change} ${next.file}`
  }

  #comingBack(plan: MadeUpPlan): MadeUpPlan {
    return this.#random.chance(0.5) ? plan : editionOf(plan, this.#random)
  }

  /** Its file is taken out of the folder, or is forgotten there and brings the document back with the next run. */
  async #withdraw(): Promise<Doing> {
    const { files, away } = this.#world
    const { files: names, ...doing } = await withdrawal(this.#database, this.#random)
    if (names.length === 0 || this.#random.chance(0.3)) return doing
    for (const name of names) {
      const plan = files.get(name)
      if (plan === undefined) continue
      files.delete(name)
      away.set(name, plan)
    }
    return { ...doing, told: `${doing.told}, and of its file` }
  }

  async #correct(): Promise<string> {
    const { corrections } = this.#world
    if (corrections.length > 0 && this.#random.chance(0.4)) {
      const [back = ''] = corrections.splice(0, 1)
      await this.#revise((tx) => removeCorrections(tx, [back]))
      return 'a correction taken back'
    }
    const figures = await this.#database.target.findMany({ include: { document: true }, orderBy: { id: 'asc' } })
    if (figures.length === 0) return 'nothing to correct'
    const { id, document, printed, value } = this.#random.pick(figures)
    const said = { why: '原文如此', by: '李明', at: '2026-11-29' }
    const about = {
      document: { id: document.id, title: null, number: null, region: null },
      figure: figureName({ id }),
      ...said,
    }
    const correction = known(
      this.#random.chance(0.5)
        ? { kind: 'NOT_A_FIGURE', expects: printed, ...about }
        : { kind: 'FIELD', field: 'value', expects: value, becomes: this.#random.int(70, 90), ...about },
    )
    await this.#revise((tx) => putCorrections(tx, [{ correction, file: null }], null))
    corrections.push(correction.id)
    return `correction ${correction.kind}`
  }

  async #revise(work: (tx: Prisma.TransactionClient) => Promise<unknown>): Promise<void> {
    const revisions = await Revisions.begin(this.#database, { runId: null, by: '李明', key: null })
    await revisions.revise('CORRECTION', work)
  }

  async #run({ accepts, mirrors }: { accepts: boolean; mirrors: boolean }): Promise<void> {
    const { files, texts, reading, version, catalogue } = this.#world
    for (const plan of files.values()) texts.set(textOf(plan), plan)
    const given = [...files.values()].map((plan) => ({
      name: plan.file,
      folder: FOLDER,
      document: documentOfPlan(plan, reading),
    }))
    await ingest(this.#database, given, {
      ...catalogue,
      accepts: () => accepts,
      mirror: mirrors ? [FOLDER] : [],
      versions: rules(`code${version.code}-catalogue${version.catalogue}`),
      process: async (_file, content) => {
        const text = ArrayBuffer.isView(content) ? new TextDecoder().decode(content) : content.text
        const plan = texts.get(text)
        if (plan === undefined) throw new Error('a text that nobody wrote')
        return ok(documentOfPlan(plan, reading))
      },
    })
  }

  /** From here on with what the killed run left. Its lock would be taken for that of this process, which lives. */
  async #goOnKilled(): Promise<void> {
    await this.#database.$disconnect()
    this.#file = this.#killed
    const left = openBare(this.#file)
    left.run('DELETE FROM "RunLock"')
    left.close()
    await this.#connect()
  }
}

const FOLDER = 'plans'

/** Steps that change what a run is given, and leave the rest to it. */
type WorldStep = 'files' | 'other file' | 'shorter' | 'gone' | 'rules' | 'catalogue'

const STEPS = [
  ...([
    'files',
    'files',
    'files',
    'other file',
    'other file',
    'shorter',
    'shorter',
    'gone',
    'rules',
    'catalogue',
  ] as const),
  ...(['correction', 'withdrawal', 'withdrawal', 'review'] as const),
]
