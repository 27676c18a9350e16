import { afterAll, describe, expect, it, jest, test } from '@jest/globals'
import { CITY_PLAN, countyPlan, NOTICE, tableNotice } from './adjusting-documents.js'
import { type Answer, type OpenDocuments, type Texts, WholeDocuments } from './whole-documents.js'

// Whole runs take seconds on a busy machine.
jest.setTimeout(300_000)

const documents = new WholeDocuments()
afterAll(() => documents.close())

interface Goals {
  /** Each goal that adjusts another one, and that one. */
  adjusted: string[]
  /** Each goal that inherits, and from what. */
  inherited: string[]
  /** Kinds of findings on links, with what they say. */
  found: string[]
}

const titleOf = ({ title }: { title: string }) => (title.includes('调整') ? '通知' : '规划')

async function goals({ ask }: OpenDocuments): Promise<Goals> {
  const { data, errors } = await ask(`{
    targets(first: 100) { nodes {
      indicatorName printed unit region { name }
      supersedes { printed unit document { title } }
      upstream { kind upstream { printed unit region { name } document { title } } }
    } }
    findings(first: 100, kinds: [DISCREPANCY, OUTDATED_UPSTREAM]) { nodes { kind message } }
  }`)
  expect(errors).toBeUndefined()
  const shown = ({ printed, unit }: Answer) => `${printed}${unit}`
  const { nodes } = data.targets
  return {
    adjusted: nodes.flatMap((goal: Answer) =>
      goal.supersedes
        ? [`${goal.indicatorName} ${shown(goal.supersedes)} → ${shown(goal)} (${titleOf(goal.supersedes.document)})`]
        : [],
    ),
    inherited: nodes.flatMap((goal: Answer) =>
      goal.upstream
        .filter(({ kind }: Answer) => kind === 'INHERITS')
        .map(
          ({ upstream }: Answer) =>
            `${goal.region.name} ${shown(goal)} ← ${shown(upstream)} (${titleOf(upstream.document)})`,
        ),
    ),
    found: data.findings.nodes.map(({ kind, message }: Answer) => `${kind}: ${message}`),
  }
}

const inEveryOrder = async (...texts: Texts[]): Promise<Goals> => {
  const found = await goals(await documents.open(...texts))
  expect(await goals(await documents.open(...texts.toReversed()))).toEqual(found)
  return found
}

test('a notice that adjusts goals in sentences, and one that does in a table', async () => {
  const { adjusted, found } = await inEveryOrder(
    { 'plan.txt': CITY_PLAN },
    { 'notice.txt': NOTICE },
    { 'table.txt': tableNotice('2023年9月20日') },
  )
  expect(adjusted.sort()).toEqual([
    '劳动合同签订率 95% → 97% (规划)',
    '城镇新增就业 10万人 → 12万人 (规划)',
    '城镇登记失业率 4.5% → 4.0% (规划)',
    '高技能人才总量 5万人 → 6万人 (规划)',
  ])
  // An adjustment is no discrepancy.
  expect(found).toEqual([])
})

describe('places below', () => {
  const counties = {
    'before.txt': countyPlan('汉滨区', '2022年3月1日', '96'),
    'after.txt': countyPlan('宁陕县', '2024年3月1日', '97'),
    'undated.txt': countyPlan('紫阳县', null, '95'),
  }

  it('keep to what held when they signed; who has not followed is told; without a date they see what holds now', async () => {
    const { inherited, found } = await inEveryOrder({ 'plan.txt': CITY_PLAN }, counties, { 'notice.txt': NOTICE })
    expect(inherited.sort()).toEqual(['宁陕县 97% ← 97% (通知)', '汉滨区 96% ← 95% (规划)', '紫阳县 95% ← 97% (通知)'])
    expect(found).toEqual([
      "OUTDATED_UPSTREAM: 汉滨区, 企业劳动合同签订率 2025: 96% follows 安康市's 95%, which " +
        '安康市人民政府关于调整“十四五”就业促进规划部分目标的通知 has since adjusted to 97%.',
    ])
  })
})

describe('documents that nobody knows when were signed', () => {
  it('adjust what says what they repeat as the goal that was', async () => {
    const { adjusted, found } = await inEveryOrder({ 'plan.txt': CITY_PLAN }, { 'table.txt': tableNotice(null) })
    expect(adjusted.sort()).toEqual(['城镇登记失业率 4.5% → 4.0% (规划)', '高技能人才总量 5万人 → 6万人 (规划)'])
    expect(found).toEqual([])
  })

  it('are adjusted by what is dated, and are seen by all below', async () => {
    const undated = CITY_PLAN.replace('安康市人民政府\n2021年12月10日\n', '')
    const below = { 'county.txt': countyPlan('汉滨区', '2022年3月1日', '96') }
    const alone = await inEveryOrder({ 'plan.txt': undated }, below)
    expect(alone.inherited).toEqual(['汉滨区 96% ← 95% (规划)'])
    const { adjusted } = await inEveryOrder({ 'plan.txt': undated }, { 'notice.txt': NOTICE })
    expect(adjusted.sort()).toEqual(['劳动合同签订率 95% → 97% (规划)', '城镇新增就业 10万人 → 12万人 (规划)'])
  })
})
