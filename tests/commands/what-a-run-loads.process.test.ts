import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { copySeeds } from '../seeds/copy-seeds.js'

const PROGRAM = fileURLToPath(new URL('../../dist/etl.js', import.meta.url))
const CLIENT = 'node_modules/@prisma/client/runtime/'

const PLAN = `楚雄彝族自治州“十四五”养老服务规划

第一章 发展目标

到2025年，新增养老床位1200张，养老机构护理型床位占比不低于55%。完善公共服务体系，推动资源向基层延伸、向薄弱环节倾斜，不断满足人民
群众日益增长的需要。加强组织领导，健全工作机制，明确责任分工，确保各项任务落到实处。坚持统筹规划、分类指导，充分调动各方面积极性，形成
工作合力。
`

/** What a run of the shipped program loads, without the processes that read, by Node's report of what it covered. */
function loadedBy(folder: string, url: string, ...argv: string[]): string[] {
  const covered = join(folder, 'covered')
  execFileSync(process.execPath, [PROGRAM, 'ingest', ...argv], {
    env: { ...process.env, DATABASE_URL: url, NODE_V8_COVERAGE: covered },
    stdio: 'ignore',
  })
  const reports = readdirSync(covered).map((name) => JSON.parse(readFileSync(join(covered, name), 'utf8')))
  return reports.flatMap(({ result }: { result: { url: string }[] }) =>
    result.flatMap(({ url: loaded }) => (loaded.startsWith('file:') ? [fileURLToPath(loaded)] : [])),
  )
}

test('a run over a new document does not load the client, which takes longer than storing it', async () => {
  const copy = await copySeeds()
  const plan = join(copy.folder, 'plan.txt')
  writeFileSync(plan, PLAN)
  const loaded = loadedBy(copy.folder, copy.url, plan)
  expect(loaded).toContain(PROGRAM)
  expect(loaded.filter((file) => readFileSync(file, 'utf8').includes(CLIENT))).toEqual([])
  copy.remove()
}, 120_000)
