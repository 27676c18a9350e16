import { appendFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { loadCatalogue } from '../../etl/src/catalogue/index.js'
import { runCli } from '../../etl/src/commands/cli.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { ankangPlan } from '../load/plans.js'
import { ingest } from '../load/runs.js'
import { TempDatabases } from '../load/temp-database.js'

const CATALOGUE = fileURLToPath(new URL('../../seeds/catalogue', import.meta.url))
const NAME = '空中咖啡馆座位'

const databases = new TempDatabases()
let url = ''
beforeAll(async () => {
  url = await databases.url()
  const db = await openPastPrisma(url)
  const plan = ankangPlan()
  const figures = plan.figures.map((figure) =>
    figure.indicatorName === '返乡创业' ? { ...figure, indicatorName: NAME } : figure,
  )
  await ingest(db, [{ name: 'ankang.txt', document: { ...plan, figures } }])
  await db.$disconnect()
})
afterAll(() => databases.close())

async function unmatched(...argv: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const code = await runCli(['unmatched', ...argv], {
    ...io,
    env: { DATABASE_URL: url },
    interactive: false,
    columns: 80,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

it('prints a name that the catalogue lacks, where it stands, and an entry that the catalogue takes as it is', async () => {
  const { code, out } = await unmatched()
  expect(code).toBe(0)
  expect(out).toContain(`${NAME} (万人): 1 figures, in 安康市“十四五”就业促进规划`)
  const [entry] = /^ {2}- code: new-.*(?:\n {4}\w.*)*/m.exec(out) ?? []

  const catalogue = join(databases.folder, 'catalogue')
  cpSync(CATALOGUE, catalogue, { recursive: true })
  appendFileSync(join(catalogue, 'indicators', 'employment.yaml'), `${entry}\n`)
  const loaded = loadCatalogue(catalogue)
  expect(loaded).toMatchObject({ ok: true })
  const { indicators } = loaded.ok ? loaded.value : { indicators: [] }
  expect(indicators.find(({ name }) => name === NAME)).toMatchObject({ topic: 'employment', unit: '人' })
})

it('says which number of names is none', async () => {
  expect(await unmatched('--most', 'many')).toMatchObject({ code: 1, err: '--most "many" is no number of names.' })
})
