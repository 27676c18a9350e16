import { cellType } from '../language/cell-type.js'
import { type StructuredTable, squeeze } from '../model/index.js'
import { headerUnit } from './column-measure.js'
import { givesPoints } from './points.js'

/** What a column counts: 投资规模 in 亿元. */
export interface Measure {
  at: number
  name: string
  unit: string | null
}

/** A table of kinds or of years, each with several measures, or of years with one measure of several kinds. */
export interface MeasuredShape {
  labelAt: number
  unitAt: number
  ofYears: boolean
  columns: Measure[]
  /** What the cells count where their columns are kinds: 分年度投资计划（万元） in the corner or above the table. */
  whole: Measure | null
}

/** 2023年, 2020年实际, 2025年（目标）: the year, and what is said of it. */
const yearLabel =
  /^((?:19|20)\d{2})年?[度底末]?[（(]?((?:基期|基准|现状|基数|实际|完成|目标|计划|规划|预期|任务)?)(?:值|数|情况)?[）)]?$/
const measureWord = /(?:数|数量|人数|个数|量|额|规模|面积|里程|长度|比例|率|比重|产值|收入|投资|资金|能力)$/
/** 单价, 补贴标准, 进度 and what tells of a single project is no measure of its kind. */
const noMeasure = /单价|价格|标准|得分|分值|权重|进度|完成率|年限|时间|日期|电话|编号|代码|序号|备注/
const singleThings = /^(?:项目|工程|企业|单位|课程|产品|设备)?名称$|姓名|电话|地址/

/** The year of a row's label, and 实际 or 目标 after it; null for any other label. */
export function yearOfLabel(label: string): { year: number; word: string } | null {
  const [, year, word] = yearLabel.exec(label) ?? []
  return year === undefined ? null : { year: Number(year), word: word ?? '' }
}

/** The filled cells of a column, white space removed. */
export const cellsAt = ({ rows }: StructuredTable, at: number): string[] =>
  rows.filter(({ kind }) => kind === 'row').flatMap((row) => squeeze(row.cells[at]?.text ?? '') || [])

const share = (cells: readonly string[], holds: (cell: string) => boolean) =>
  cells.length < 2 ? 0 : cells.filter(holds).length / cells.length

const isNumber = (cell: string) => ['value', 'empty'].includes(cellType(cell))
const isYear = (cell: string) => /^(?:19|20)\d{2}$/.test(cell)
export const isLabel = (cell: string) =>
  /[\u4e00-\u9fff]/.test(cell) && cellType(cell) === 'text' && !/[。；]/.test(cell)

/** 投资规模（亿元） → 投资规模, 亿元; 分年度投资计划（万元） → 投资, 万元. */
function measureOf(header: string, at: number): Measure {
  const unit = headerUnit(header)
  const words = unit === null ? header : header.replace(/[（(][^（）()]*[）)]$/, '')
  return {
    at,
    unit,
    name: words
      .replace(/^(?:分?年度|[“"]十.{0,2}五[”"](?:时期|期间)?)/, '')
      .replace(/(?:计划|安排|情况|统计)?表?$/, ''),
  }
}

/** The columns of values right of the labels; null where a column there holds anything else. */
function valueColumns(table: StructuredTable, labelAt: number, unitAt: number): Measure[] | null {
  const isValues = (at: number) => {
    const cells = cellsAt(table, at)
    return share(cells, isNumber) > 0.8 && share(cells, isYear) < 0.6
  }
  const right = table.columns.flatMap(({ header }, at) =>
    at > labelAt && at !== unitAt && header !== '' && !/备注|说明/.test(header) ? [{ header, at }] : [],
  )
  const strange = right.some(({ header, at }) => noMeasure.test(header) || !isValues(at))
  return right.length === 0 || strange ? null : right.map(({ header, at }) => measureOf(header, at))
}

/** What all cells count: from the corner cell, else from the title. */
function wholeMeasure(table: StructuredTable, labelAt: number, title: string): Measure | null {
  const corner = table.columns
    .slice(0, labelAt)
    .flatMap(({ header }, at) => (cellsAt(table, at).length < 2 ? measureOf(header, at) : []))
  return [...corner, measureOf(title, -1)].find(({ name }) => measureWord.test(name)) ?? null
}

/**
 * The shape of a table of neither indicators nor tasks. title: printed above it. null where its rows are neither kinds nor
 * years, or nothing tells what is counted.
 */
export function measuredShape(table: StructuredTable, title: string): MeasuredShape | null {
  const { columns } = table
  if (givesPoints(table) || columns.some(({ header }) => singleThings.test(header))) return null
  const at = (holds: (cell: string) => boolean, least: number) =>
    columns.findIndex((_column, i) => share(cellsAt(table, i), holds) > least)
  const years = at((cell) => yearOfLabel(cell) !== null, 0.6)
  const labelAt = years >= 0 ? years : at(isLabel, 0.8)
  const unitAt = columns.findIndex(({ header }) => /^(?:计量)?单位$/.test(header))
  const found = labelAt < 0 ? null : valueColumns(table, labelAt, unitAt)
  if (!found) return null
  const told = found.every(({ name, unit }) => unit !== null || measureWord.test(name) || unitAt >= 0)
  const whole = told || years < 0 ? null : wholeMeasure(table, labelAt, title)
  return told || whole ? { labelAt, unitAt, ofYears: years >= 0, columns: found, whole } : null
}
