import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openPastPrisma } from '../database/open-past-prisma.js'
import type { Random } from '../synthetic/random.js'
import { faultsSince, type Passed, passedNow } from './former-states.js'
import type { PlayedHistory } from './play-history.js'

const PROGRAM = fileURLToPath(new URL('../../dist/etl.js', import.meta.url))
const PLACES = ['陕西省', '西安市', '安康市', '商洛市']
/** What no plan is without. */
const TASKS = [
  '',
  '二、主要任务',
  '坚持就业优先，完善公共就业服务体系，加强职业技能培训，支持企业稳定岗位，帮扶困难人员就业。',
]
const NAMES = ['城镇新增就业', '返乡创业', '职业技能培训']

/**
 * Plays a history of the ETL as it is run: a folder changes, a process takes it in as a whole and is killed at any moment, another one goes
 * on. After each process every state before it is asked for; after each that was not killed, the data must be those of the folder, as a
 * process makes them that finds nothing.
 */
export async function playKilled(random: Random, steps: number): Promise<PlayedHistory> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-killed-'))
  const result: PlayedHistory = { steps: [], faults: [], asked: 0 }
  const passed: Passed[] = []
  const plans = join(folder, 'plans')
  mkdirSync(plans)
  const file = join(folder, 'killed.db')
  let usual = 3000
  try {
    for (const place of PLACES) writePlan(plans, place, random)
    for (let step = 1; step <= steps; step++) {
      if (step > 1) change(plans, random)
      const begun = Date.now()
      const killed = await ingest(file, plans, step === 1 ? null : random.int(Math.ceil(usual / 3), usual))
      await check(step, killed ? 'killed' : 'ended')
      if (!killed) usual = Date.now() - begun
      await lockOld(file)
      await ingest(file, plans, null)
      await check(step, 'went on')
      const fresh = join(folder, `fresh-${step}.db`)
      await ingest(fresh, plans, null)
      if ((await versionOf(file)) !== (await versionOf(fresh)))
        result.faults.push(`after step ${step} the data are not those of the folder`)
    }
    return result
  } finally {
    rmSync(folder, { recursive: true })
  }

  async function check(step: number, what: string): Promise<void> {
    result.steps.push(what)
    const db = await openPastPrisma(`file:${file}`)
    try {
      const faults = await faultsSince(db, file, passed)
      result.faults.push(...faults.map((fault) => `after step ${step} (${what}), ${fault}`))
      result.asked += passed.length
      const now = await passedNow(db, file, step, what)
      if (now !== null) passed.push(now)
    } finally {
      await db.$disconnect()
    }
  }
}

/** Takes in the folder; resolves to whether the process was killed before it had ended, after so many milliseconds. */
async function ingest(file: string, plans: string, killAfter: number | null): Promise<boolean> {
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: `file:${file}` }
  const child = spawn(process.execPath, [PROGRAM, 'ingest', '--quiet', '--accept', 'all', '--mirror', plans], { env })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  if (killAfter !== null) await Promise.race([ended, setTimeout(killAfter)])
  const isGoing = killAfter !== null && child.exitCode === null && child.kill('SIGKILL')
  const code = await ended
  if (!isGoing && code !== 0) throw new Error(`ingest ended with ${code}: ${said}`)
  return isGoing
}

/** As if the next run came a minute later than the one that was killed. */
async function lockOld(file: string): Promise<void> {
  if (!existsSync(file)) return
  const db = await openPastPrisma(`file:${file}`)
  await db.runLock.updateMany({ data: { heartbeatAt: new Date(Date.now() - 60_000) } })
  await db.$disconnect()
}

/** Equal for equal data, however they came about; null while something is left to be done. */
async function versionOf(file: string): Promise<string | null> {
  const db = await openPastPrisma(`file:${file}`)
  try {
    const { version, pending } = await db.dataset.findFirstOrThrow()
    return pending ? null : version
  } finally {
    await db.$disconnect()
  }
}

function change(plans: string, random: Random): void {
  const places = random.shuffle(PLACES).slice(0, random.int(1, 3))
  for (const place of places) {
    const path = join(plans, `${place}.txt`)
    if (existsSync(path) && random.chance(0.3)) rmSync(path)
    else writePlan(plans, place, random)
  }
  if (!PLACES.some((place) => existsSync(join(plans, `${place}.txt`)))) writePlan(plans, PLACES[0] as string, random)
}

function writePlan(plans: string, place: string, random: Random): void {
  const cited =
    random.chance(0.6) && place !== '陕西省'
      ? '根据《陕西省“十四五”就业促进规划》，制定本规划。'
      : '为促进就业，制定本规划。'
  const goals = NAMES.map((name) => `到2025年，${name}${random.int(2, 60)}万人。`)
  const title = `${place}“十四五”就业促进规划`
  const text = [title, '', cited, '', '一、发展目标', ...goals.slice(0, random.int(1, 3)), ...TASKS]
  writeFileSync(join(plans, `${place}.txt`), `${text.join('\n')}\n`)
}
