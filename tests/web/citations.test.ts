import { bibtex } from '../../web/src/parts/cite/bibtex.js'
import { type Cited, yearOf } from '../../web/src/parts/cite/cited.js'
import { cslJson } from '../../web/src/parts/cite/csl.js'
import { gbt7714 } from '../../web/src/parts/cite/gbt7714.js'
import { ris } from '../../web/src/parts/cite/ris.js'

const PLAN: Cited = {
  key: 'plangraph-1',
  authors: ['东州市人民政府'],
  title: '东州市“十四五”就业规划',
  number: '东政发〔2021〕7号',
  date: '2021-11-30',
  year: '2021',
  page: 15,
  quote: '新增就业 60 万人 & 50%',
  address: 'https://host/t/a_b%3D',
  accessed: '2026-11-29',
}
const BARE: Cited = { ...PLAN, authors: [], number: null, date: null, year: null, page: null, quote: null }

test('GB/T 7714—2015: who, title with number, medium, page, day signed, day of the visit, address', () => {
  expect(gbt7714(PLAN)).toBe(
    '东州市人民政府. 东州市“十四五”就业规划: 东政发〔2021〕7号[EB/OL]. 2021: 15(2021-11-30)[2026-11-29]. https://host/t/a_b%3D',
  )
  expect(gbt7714(BARE)).toBe('东州市“十四五”就业规划[EB/OL]. [2026-11-29]. https://host/t/a_b%3D')
  expect(gbt7714({ ...PLAN, authors: ['甲', '乙', '丙', '丁'] })).toMatch(/^甲, 乙, 丙, 等\. /)
})

test('what was signed on no known day has the year of its number, else that of its period as an estimate', () => {
  const undated = { issuedOn: null, documentNumber: '东政办发〔2021〕31号', periodStart: 2020 }
  expect(yearOf(undated)).toBe('2021')
  expect(yearOf({ ...undated, documentNumber: null })).toBe('[2020]')
  expect(yearOf({ ...undated, issuedOn: '2022-01-03' })).toBe('2022')
  expect(yearOf({ issuedOn: null, documentNumber: '第3号', periodStart: null })).toBeNull()
  const estimated = { ...BARE, year: '[2021]' }
  expect(gbt7714(estimated)).toBe('东州市“十四五”就业规划[EB/OL]. [2021][2026-11-29]. https://host/t/a_b%3D')
  expect(gbt7714({ ...estimated, page: 3 })).toContain('. [2021]: 3[2026-11-29]. ')
  expect(ris(estimated)).toContain('PY  - 2021')
  expect(JSON.parse(cslJson(estimated))[0].issued).toEqual({ 'date-parts': [[2021]] })
})

test('BibTeX: names of bodies stay whole, signs of LaTeX are escaped, an address is not', () => {
  const entry = bibtex(PLAN)
  expect(entry).toMatch(/^@techreport\{plangraph-1,\n/)
  expect(entry).toContain('author = {{东州市人民政府}}')
  expect(entry).toContain('note = {新增就业 60 万人 \\& 50\\%}')
  expect(entry).toContain('url = {https://host/t/a_b%3D}')
  expect(bibtex(BARE)).toMatch(/^@misc\{/)
  expect(bibtex({ ...PLAN, title: '}\\end{document}{' })).toContain(
    'title = {{\\}\\textbackslash{}end\\{document\\}\\{}}',
  )
})

test('RIS: one line a tag, from TY to ER', () => {
  const lines = ris({ ...PLAN, quote: '一行\r\nER  - \n二行' }).split('\r\n')
  expect(lines[0]).toBe('TY  - RPRT')
  expect(lines).toContain('DA  - 2021/11/30')
  expect(lines).toContain('N1  - 一行 ER - 二行')
  expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(1)
  expect(ris(BARE)).not.toMatch(/^(?:AU|DA|SP|SN)/m)
})

test('CSL-JSON: a list with a report, days in parts', () => {
  expect(JSON.parse(cslJson(PLAN))).toMatchObject([
    { type: 'report', author: [{ literal: '东州市人民政府' }], issued: { 'date-parts': [[2021, 11, 30]] }, page: '15' },
  ])
  expect(Object.keys(JSON.parse(cslJson(BARE))[0]).sort()).toEqual([
    'URL',
    'accessed',
    'id',
    'language',
    'title',
    'type',
  ])
})
