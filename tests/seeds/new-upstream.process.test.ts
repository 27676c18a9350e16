import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '@plangraph/database'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { copySeeds } from './copy-seeds.js'

/** A made-up text: what Shaanxi's HRSS plan might say. Its goals are invented for this test alone. */
const shaanxiPlan = `陕西省人力资源和社会保障厅文件
陕人社发〔2021〕12号

陕西省人力资源和社会保障厅关于印发《陕西省人力资源和社会保障事业发展“十四五”规划》的通知

各市人力资源和社会保障局：

现将《陕西省人力资源和社会保障事业发展“十四五”规划》印发给你们，请认真贯彻执行。

陕西省人力资源和社会保障厅

2021年8月20日

陕西省人力资源和社会保障事业发展“十四五”规划

本规划根据《陕西省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》和人力资源社会保障部《人力资源和社会保障事业发展“十四五”规划》编制。

第一章 主要目标

城镇登记失业率控制在4.5%以内，劳动人事争议调解成功率达到60%以上，工伤保险参保人数达到620万人。

第二章 保障措施

加强统筹协调，推动规划落实，做好宣传引导，营造良好氛围，各市结合实际抓好各项任务的组织实施。
`

interface Snapshot {
  ids: Record<string, string[]>
  links: Map<string, string>
}

/** Ids of every row of the data, and the links by id, as region → region of an indicator. */
async function snapshot(db: Database): Promise<Snapshot> {
  const ids = async (rows: Promise<{ id: string }[]>) => (await rows).map(({ id }) => id).sort()
  const select = { id: true } as const
  const side = { select: { indicatorCode: true, region: { select: { name: true } } } } as const
  const links = await db.targetLink.findMany({
    where: { kind: 'INHERITS' },
    include: { upstream: side, downstream: side },
  })
  return {
    ids: {
      documents: await ids(db.document.findMany({ select })),
      sections: await ids(db.section.findMany({ select })),
      targets: await ids(db.target.findMany({ select })),
      observations: await ids(db.observation.findMany({ select })),
      citations: await ids(db.citation.findMany({ select })),
      organizations: await ids(db.organization.findMany({ select })),
    },
    links: new Map(
      links.map(({ id, basis, upstream, downstream }) => [
        id,
        `${downstream.indicatorCode}: ${downstream.region?.name} → ${upstream.region?.name} ${basis}`,
      ]),
    ),
  }
}

test('a new upstream file changes only what it touches', async () => {
  const copy = await copySeeds()
  const database = await openPastPrisma(copy.url)
  const before = await snapshot(database)
  const cited = await database.document.findFirstOrThrow({
    where: { title: '陕西省人力资源和社会保障事业发展“十四五”规划' },
  })
  expect(cited.status).toBe('REFERENCED')

  const file = join(copy.folder, 'shaanxi-hrss-plan-2021.txt')
  await writeFile(file, shaanxiPlan)
  const { code } = await copy.etl('ingest', file)

  expect(code).toBe(0)
  const after = await snapshot(database)
  const ingested = await database.document.findUniqueOrThrow({ where: { id: cited.id } })
  expect(ingested.status).toBe('INGESTED')
  for (const [table, ids] of Object.entries(before.ids)) expect(after.ids[table]).toEqual(expect.arrayContaining(ids))
  const appeared = [...after.links].filter(([id]) => !before.links.has(id)).map(([, link]) => link)
  const gone = [...before.links].filter(([id]) => !after.links.has(id)).map(([, link]) => link)
  // The province now is between its cities and the nation; a city keeps the nation where it cites it.
  expect(appeared.sort()).toMatchInlineSnapshot(`
[
  "dispute-mediation-success-rate: 商洛市 → 陕西省 CITED",
  "dispute-mediation-success-rate: 西安市 → 陕西省 CITED",
  "urban-registered-unemployment-rate: 商洛市 → 陕西省 CITED",
  "urban-registered-unemployment-rate: 安康市 → 陕西省 SAME_FIELD",
  "urban-registered-unemployment-rate: 西安市 → 陕西省 CITED",
  "urban-registered-unemployment-rate: 陕西省 → 全国 CITED",
  "work-injury-insured: 商洛市 → 陕西省 CITED",
  "work-injury-insured: 西安市 → 陕西省 CITED",
  "work-injury-insured: 陕西省 → 全国 CITED",
]
`)
  expect(gone.sort()).toMatchInlineSnapshot(`
[
  "urban-registered-unemployment-rate: 商洛市 → 全国 SAME_FIELD",
  "urban-registered-unemployment-rate: 安康市 → 全国 SAME_FIELD",
  "work-injury-insured: 商洛市 → 全国 SAME_FIELD",
]
`)
  // 商洛市 and 西安市 cite the province's plan, which cites the nation's: what was only the same field is now a chain.
  const kept = [...before.links].filter(([id]) => after.links.has(id))
  const moved = kept.flatMap(([id, link]) => (after.links.get(id) === link ? [] : [after.links.get(id)]))
  expect(moved.sort()).toMatchInlineSnapshot(`
[
  "basic-pension-participation-rate: 商洛市 → 全国 CHAIN",
  "migrant-worker-training: 商洛市 → 全国 CHAIN",
  "subsidised-skills-training: 商洛市 → 全国 CHAIN",
  "unemployment-insured: 商洛市 → 全国 CHAIN",
  "urban-new-employment: 商洛市 → 陕西省 CHAIN",
  "urban-new-employment: 西安市 → 陕西省 CHAIN",
]
`)
  await database.$disconnect()
  copy.remove()
})
