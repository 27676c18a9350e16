import { extractDocument } from '../../etl/src/extract/index.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { regions } from '../normalize/catalogue.js'
import { readText } from '../read/text-of.js'
import { must, planText } from './document-of.js'

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
