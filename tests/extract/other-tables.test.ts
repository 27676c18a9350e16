import { extractDocument } from '../../etl/src/extract/index.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { regions } from '../normalize/catalogue.js'
import { gridDocument } from '../structure/grid-document.js'
import { brief } from './brief.js'
import { must } from './document-of.js'

const foot = '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处、取得实效。'

test('sentences in the cells of a table of projects are read, its sums of money are not', () => {
  const read = gridDocument([
    '安康市“十四五”生态环境保护规划',
    '一、重点工程',
    [
      ['项目名称', '建设内容', '总投资（亿元）'],
      ['汉江综合治理工程', '治理河道156公里，建设护岸90公里', '42.6'],
    ],
    '二、保障',
    foot,
  ])
  const { figures } = extractDocument(read, must(structureDocument(read)), regions)
  expect(figures.map((figure) => `${brief(figure)}, ${figure.origin} ${figure.table} ${figure.row}`)).toEqual([
    '治理河道: 156 公里, EQ, CUMULATIVE, CURRENT 2025, TABLE 0 0',
    '护岸: 90 公里, EQ, CUMULATIVE, CURRENT 2025, TABLE 0 0',
  ])
})
