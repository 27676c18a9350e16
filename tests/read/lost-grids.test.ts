import { readTextFile } from '../../etl/src/read/txt/text-reader.js'
import { must } from '../extract/document-of.js'

/** The rows of each grid of a text, cell by cell; the printed lines of a cell joined by /. */
function gridsOf(text: string) {
  const read = must(readTextFile('plan.txt', new TextEncoder().encode(text)))
  return read.grids.map((grid) =>
    Array.from({ length: grid.rowCount }, (_, row) =>
      grid.cells
        .filter((cell) => cell.row === row)
        .map((cell) => read.text.slice(cell.start, cell.end).replace(/\s*\n\s*/g, '/')),
    ),
  )
}

const paragraphs = (...cells: string[]) => `${cells.join('\n\n')}\n`

test('cells on lines of their own become a grid; a wrapped header, a category over rows and two values in a cell too', () => {
  const text = paragraphs(
    '表1 “十四五”供水主要指标',
    ...['序号', '类别', '主要指标', '单位', '2020年', '基数', '2025年', '目标', '指标', '属性'],
    ...['1', '供水', '保障', '农村自来水普及率', '%', '84', '90', '预期性'],
    ...['2', '城市供水管网漏损率', '%', '12.1', '≤9', '约束性'],
    ...['3', '水厂', '日供水能力', '万m³/日', '——', '设区市≥60', '县城≥20', '预期性'],
    '下一步，各地要加快推进城乡供水一体化，落实各项任务。',
  )
  expect(gridsOf(text)).toEqual([
    [
      ['序号', '类别', '主要指标', '单位', '2020年/基数', '2025年/目标', '指标/属性'],
      ['1', '供水/保障', '农村自来水普及率', '%', '84', '90', '预期性'],
      ['2', '', '城市供水管网漏损率', '%', '12.1', '≤9', '约束性'],
      ['3', '水厂', '日供水能力', '万m³/日', '——', '设区市≥60/县城≥20', '预期性'],
    ],
  ])
})

test('the numbers of rows on lines of their own are no folios, whatever is between them', () => {
  const row = (number: number) => [String(number), `改造第${number}类老旧管网`, '公里', String(number * 7), '预期性']
  const rows = Array.from({ length: 12 }, (_, i) => row(i + 1))
  const [grid] = gridsOf(paragraphs('序号', '项目', '单位', '计划任务', '属性', ...rows.flat()))
  expect(grid).toHaveLength(13)
  expect(grid?.at(-1)).toEqual(row(12))
})

test('cells that were run together are parted where the change in their row proves the cut', () => {
  const text =
    '到2015年，主要污染物排放总量显著减少。专栏1 “十二五”减排指标序号指　标2010年2015年2015年比2010年增长' +
    '1烟粉尘排放总量（万吨）1446.11301.5-10%2城镇污水处理率（%）77＞858个百分点七个湖泊水质达标比例（%）40≥455个百分点3湿地保护面积（万公顷）203622408%。\n二、任务'
  expect(gridsOf(text)).toEqual([
    [
      ['', '序号指　标', '2010年', '2015年', '2015年比2010年增长'],
      ['1', '烟粉尘排放总量（万吨）', '1446.1', '1301.5', '-10%'],
      ['2', '城镇污水处理率（%）', '77', '＞85', '8个百分点'],
      ['', '七个湖泊水质达标比例（%）', '40', '≥45', '5个百分点'],
    ],
  ])
  const read = must(readTextFile('plan.txt', new TextEncoder().encode(text)))
  // 2036 → 2240 is 10 %, not 8 %: nothing proves where the cells part.
  expect(read.unread.map(({ because }) => because)).toEqual([
    { code: 'rows-run-together', args: { lost: 1, count: 4 } },
  ])
})

test('a table of HTML in a text is a grid, with its spans', () => {
  const text =
    '专栏1 主要指标\n<table><tr><td>指标</td><td colspan="2">目标</td></tr><tr><td>城镇新增就业<br>（万人）</td><td><b>10</b></td><td><4.5</td></tr><tr><td>培训<sup>1</sup></td><td><del>7</del> 6</td><td>9</td></tr></table>\n二、任务'
  expect(gridsOf(text)).toEqual([
    [
      ['指标', '目标'],
      ['城镇新增就业<br>（万人）', '10', '<4.5'],
      // What raises or strikes out stays, for whoever reads the cell.
      ['培训<sup>1</sup>', '<del>7</del> 6', '9'],
    ],
  ])
})

test('prose, lists and numbers in running text make no grid', () => {
  const text = paragraphs('一、目标', '1', '到2025年，城镇新增就业10万人。', '2', '培训农民工3万人次。', '序号', '说明')
  expect(gridsOf(text)).toEqual([])
})

test('runs of dashes tell the columns of a table, in which Chinese is printed over two', () => {
  const [headed, framed] = gridsOf(`主要指标如下：

  指标             单位   2020年   2025年
  ---------------- ------ -------- ----------
  养老机构 床位    张     5200     8000
  护理型床位占比   %               55

----------------------------------------
指标             单位        2025年
---------------- ------- ----------
助餐点           个             200

老年大学学员     万人           1.5
----------------------------------------
`)
  expect(headed).toEqual([
    ['指标', '单位', '2020年', '2025年'],
    ['养老机构 床位', '张', '5200', '8000'],
    ['护理型床位占比', '%', '', '55'],
  ])
  expect(framed?.slice(1)).toEqual([
    ['助餐点', '个', '200'],
    ['老年大学学员', '万人', '1.5'],
  ])
  const wrapped = '------ ------\n指标   2025年\n助餐点个数一共 200\n------ ------\n'
  const read = must(readTextFile('plan.txt', new TextEncoder().encode(wrapped)))
  expect([read.grids, read.unread]).toEqual([[], [{ because: { code: 'cells-run-together' }, start: 0, end: 50 }]])
})
