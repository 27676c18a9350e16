import { extractDocument } from '../../etl/src/extract/index.js'
import { readDocument } from '../../etl/src/read/index.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { regions } from '../normalize/catalogue.js'
import { readText } from '../read/text-of.js'
import { extractText, must, planText } from './document-of.js'

test('a part that could not be read is a finding at the words it follows', () => {
  const read = readText(planText(['城镇新增就业 10 万人。', '专栏1 主要指标']))
  const start = read.text.indexOf('专栏1')
  const unread = [{ because: { code: 'image-in-text' as const }, start, end: start + '专栏1 主要指标'.length }]
  const document = { ...read, unread }
  expect(extractDocument(document, must(structureDocument(document)), regions).findings).toMatchObject([
    {
      kind: 'UNREAD_PART',
      severity: 'WARNING',
      code: 'image-in-text',
      message: expect.stringContaining('An image is in the text'),
      messageZh: expect.stringContaining('图像'),
      section: 2,
      evidence: { quote: '专栏1主要指标' },
    },
  ])
})

/** A web page of a plan with one table; the codes of what could not be read of it. */
async function unreadOf(caption: string, rows: readonly string[]): Promise<unknown[]> {
  const cells = rows.map((row) => `<tr>${row.replace(/[^ ]+/g, '<td>$&</td>')}</tr>`).join('')
  const lines = planText(['各项设备按下表采购。']).split('\n\n')
  const html = `<meta charset="utf-8">${lines.map((line) => `<p>${line}</p>`).join('')}<p>${caption}</p><table>${cells}</table>`
  const read = must(await readDocument('plan.html', new TextEncoder().encode(html)))
  const { findings } = extractDocument(read, must(structureDocument(read)), regions)
  return findings.flatMap(({ kind, severity, code }) => (kind === 'UNREAD_PART' ? [severity, code] : []))
}

test('a table with numbers of which none is read is told of, and one that gives goals is not', async () => {
  const list = ['设备 数量 单价 合计', '水泵 12 3.5 42', '阀门 20 0.8 16', '管道 300 0.2 60']
  expect(await unreadOf('表1 采购清单', list)).toEqual(['INFO', 'table-unread'])
  const goals = ['指标 单位 2020年 2025年', '城镇新增就业 万人 8 10', '职业技能培训 万人次 3 5']
  expect(await unreadOf('表1 主要指标', goals)).toEqual([])
})

test('characters that mean nothing are told of where they are more than the bullets of a list', () => {
  const found = (text: string) => extractText(text).findings.filter(({ code }) => code === 'characters-without-meaning')
  const plain = planText(['\ue0b7城镇新增就业 10 万人。', '持续扩大就业规模，提升就业质量。'.repeat(20)])
  expect(found(plain)).toEqual([])
  expect(found(planText(['城镇新增\ue123\ue124达到\ue125万人，\ufffd\ufffd完成。']))).toMatchObject([
    {
      severity: 'WARNING',
      code: 'characters-without-meaning',
      message: expect.stringMatching(/^5 of \d+ characters mean nothing/),
      evidence: { quote: expect.stringContaining('城镇新增') },
    },
  ])
})
