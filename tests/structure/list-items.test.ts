import { structureDocument } from '../../etl/src/structure/index.js'
import { must } from '../extract/document-of.js'
import { pageOf } from '../read/html/page-of.js'
import { outlineOf, structureOf } from './structure-of.js'

const title = '安康市“十四五”就业促进规划'
const foot = '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处、取得实效。'
const plan = (...lines: string[]) => structureOf([title, '一、民生实事', ...lines, '二、保障', foot, ''].join('\n\n'))

test('items of a list in one sentence are no headings, the last one neither', () => {
  const document = plan(
    '（一）办好实事',
    '1.新建公办幼儿园2所，新增学前教育学位540个；',
    '2.开展职业技能培训5000人次；',
    '3.新建城市口袋公园5个。',
  )
  expect(outlineOf(document)).toEqual(['1 一、 民生实事', '2 （一） 办好实事', '1 二、 保障'])
  expect(document.paragraphs.map(({ text }) => text.text)).toEqual(
    expect.arrayContaining(['2.开展职业技能培训5000人次；', '3.新建城市口袋公园5个。']),
  )
})

test('numbered headings stay headings, run in or alone', () => {
  const document = plan(
    '1.增强市场吸纳就业能力。完善创业扶持政策；落实担保贷款政策。',
    '2.提升技能',
    '开展职业技能培训；加强实训基地建设。',
  )
  expect(outlineOf(document)).toEqual(['1 一、 民生实事', '2 1. 增强市场吸纳就业能力', '2 2. 提升技能', '1 二、 保障'])
})

test.each([
  [
    'one sentence each, a colon after what they are about',
    ['1.完善服务体系：医学中心、优势专科。', '2.建设人才队伍：教育改革、基层人才。', '3.扩大开放：海外中心。'],
  ],
  ['names alone, up to the next heading', ['1.农村公路建设', '2.产业扶贫', '3.易地扶贫搬迁']],
])('neighbours without a text of their own are a list: %s', (_form, items) => {
  const document = plan(`${foot}${foot}`, ...items)
  expect(outlineOf(document)).toEqual(['1 一、 民生实事', '1 二、 保障'])
  expect(document.paragraphs.map(({ text }) => text.text)).toEqual(expect.arrayContaining(items))
})

test.each([
  ['a text behind each title', ['1.扩大就业。开发岗位。', '2.强化服务。服务到人。', '3.加强培训。提升技能。']],
  [
    'who answers for each',
    ['1.扩大就业（责任单位：市人社局）', '2.强化服务（责任单位：市民政局）', '3.加强培训（责任单位：市教育局）'],
  ],
])('neighbours with %s are headings', (_form, lines) => {
  expect(outlineOf(plan(`${foot}${foot}`, ...lines))).toHaveLength(5)
})

test.each([
  ['digits', ['1.新增公办学位8600个', '2.改造薄弱学校45所']],
  ['han numbers in brackets', ['（一）森林覆盖率达到57%以上', '（二）新建苗圃6处']],
  ['one without an amount', ['1、新建苗圃6处', '2、管护古树310株', '3、建立巡护制度']],
])('neighbours that end with an amount are items, though without stops: %s', (_form, items) => {
  const document = plan(`${foot}${foot}`, ...items)
  expect(outlineOf(document)).toEqual(['1 一、 民生实事', '1 二、 保障'])
  expect(document.paragraphs.map(({ text }) => text.text)).toEqual(expect.arrayContaining(items))
})

test('titles with a text below them stay headings, also where they name an amount', () => {
  const document = plan('1.实施10大工程', `${foot}${foot}`, '2.建设3个示范区', `${foot}${foot}`)
  expect(outlineOf(document)).toEqual(['1 一、 民生实事', '2 1. 实施10大工程', '2 2. 建设3个示范区', '1 二、 保障'])
})

test.each([
  ['marks', ['（1）新建苗圃6处', '（2）管护古树310株']],
  ['bullets', ['• 新建苗圃6处', '• 管护古树310株']],
  ['hyphens', ['- 新建苗圃6处', '- 管护古树310株']],
  ['nothing', ['新建苗圃6处', '管护古树310株']],
])('lines below a colon that begin with %s are paragraphs of their own', (_form, items) => {
  const texts = plan(`${foot}${foot}`, '到2023年，实现以下目标：', ...items).paragraphs.map(({ text }) => text.text)
  expect(texts).toEqual(expect.arrayContaining(['到2023年，实现以下目标：', ...items]))
})

test('a sentence that goes on below a colon stays one paragraph', () => {
  const lines = ['到2023年，实现以下目标：苗圃建设全面铺开，', '古树名木得到', '全面保护，林区道路畅通。']
  const texts = plan(`${foot}${foot}`, ...lines).paragraphs.map(({ text }) => text.text)
  expect(texts).toContain(lines.join(''))
})

test('works that a plan rests on, one an item, are a list, titles with a text below them are not', () => {
  const works = ['1、《中华人民共和国水法》（2016年修正）', '2、《安康市总体规划（2020年—2035年）》及省政府批复']
  const list = [...works, '3、《陕西省水土保持条例》']
  expect(outlineOf(plan(`${foot}${foot}`, ...list))).toEqual(['1 一、 民生实事', '1 二、 保障'])
  const titles = ['1.落实《中华人民共和国水法》', foot, '2.实施《安康市总体规划》', foot]
  expect(outlineOf(plan(...titles))).toHaveLength(4)
})

test('what a list of the markup counts is no heading, though a text stands behind it', () => {
  const items = ['完善服务：医学中心、优势专科。建设基地。', '扩大开放：海外中心。']
  const page = (list: string) =>
    must(structureDocument(pageOf(`<h1>${title}</h1><p>一、民生实事</p>${list}<p>${foot}</p><p>${foot}</p>`)))
  const listed = page(`<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`)
  expect(outlineOf(listed)).toEqual(['1 一、 民生实事'])
  expect(listed.paragraphs.map(({ text }) => text.text)).toEqual(expect.arrayContaining([`2.${items[1]}`]))
  const headed = page(`<ol><li><h3>完善服务</h3><p>${foot}</p></li><li><h3>扩大开放</h3><p>${foot}</p></li></ol>`)
  expect(outlineOf(headed)).toEqual(['1 一、 民生实事', '2 1. 完善服务', '2 2. 扩大开放'])
})
