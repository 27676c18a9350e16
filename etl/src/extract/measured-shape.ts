import { cellType } from '../language/cell-type.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
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
  /** Its kinds are of projects (项目类型, 子基金项目投资表), whose money is not all that is spent on 交通: the fund, or '' for none. */
  projectsOf: string | null
  columns: Measure[]
  /** What the cells count where their columns are kinds: 分年度投资计划（万元） in the corner or above the table. */
  whole: Measure | null
}

/** 2023年, 2020年实际, 2025年（目标）: the year, and what is said of it. */
const yearLabel = pattern`^((?:19|20)\d{2})年?[度底末]?[（(]?(${words('year-label')}?)${words('year-label-end')}?[）)]?$`
const measureWord = pattern`${words('measured-end')}$`
/** 单价, 补贴标准, 进度 and what tells of a single project is no measure of its kind. */
const noMeasure = pattern`${words('no-measure')}`
const singleThings = pattern`^${words('thing-named')}?名称$|${words('single-things')}`
const titleEnd = pattern`${words('table-of')}?表?$`

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
  const told = unit === null ? header : header.replace(/[（(][^（）()]*[）)]$/, '')
  const name = told.replace(/^(?:分?年度|[“"]十.{0,2}五[”"](?:时期|期间)?)/, '').replace(titleEnd, '')
  return { at, unit, name }
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

/** The fund that pays for the projects of a table, '' where none is told; null where its kinds are of no projects. */
function fundOfProjects(header: string, title: string): string | null {
  const [, fund] = /(子?基金)?项目投资/.exec(title) ?? []
  return fund ?? (header.startsWith('项目类') || title.includes('项目投资') ? '' : null)
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
  const projectsOf = fundOfProjects(columns[labelAt]?.header ?? '', title)
  return told || whole ? { labelAt, unitAt, ofYears: years >= 0, projectsOf, columns: found, whole } : null
}
