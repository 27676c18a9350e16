import { extractDocument } from '../../etl/src/extract/index.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { regions } from '../normalize/catalogue.js'
import { gridDocument, type Part } from '../structure/grid-document.js'
import { must } from './document-of.js'

const tasksOf = (table: Part) => {
  const read = gridDocument([
    '安康市“十四五”就业促进规划',
    '一、总体要求',
    '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处、取得实效。',
    '附件',
    table,
  ])
  const { tasks } = extractDocument(read, must(structureDocument(read, regions)), regions)
  return tasks.map(({ number, text, responsible }) => [number, text, responsible.map(({ name }) => name).join('、')])
}

test('a number and a matter beside several rows are those of each; a stroke is no body', () => {
  const tasks = tasksOf([
    ['附件2就业促进任务分工表', '<', '<', '<', '<'],
    ['序号', '工作事项', '主要内容', '牵头单位', '配合单位'],
    ['1', '扩大就业。', '开发公益性岗位，兜底安置就业困难人员。', '市人社局', '市财政局'],
    ['^', '^', '落实创业担保贷款政策，支持重点群体创业。', '市财政局、市人社局', '/'],
    ['2', '加强培训。', '面向企业职工开展岗位技能提升培训。', '市人社局', '/'],
  ])
  expect(tasks).toEqual([
    [1, '开发公益性岗位，兜底安置就业困难人员。', '市人社局、市财政局'],
    [1, '落实创业担保贷款政策，支持重点群体创业。', '市财政局、市人社局'],
    [2, '面向企业职工开展岗位技能提升培训。', '市人社局'],
  ])
})
