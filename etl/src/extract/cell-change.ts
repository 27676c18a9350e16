import { isGrowth } from '../language/grammar/growth.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import type { CellValue } from '../language/quantity/cell-value.js'
import { isPercentage, isRate, parseUnit } from '../language/quantity/units.js'
import type { TableColumn } from '../model/index.js'
import { isSpanChange } from '../structure/tables/column-role.js'
import { isYearlyGrowth } from '../structure/tables/statistics.js'
import { headerUnit } from './column-measure.js'

const namesChange = pattern`(?:${words('change-told')}|降低)$`

/** A cell of the column 年均/累计 tells of change: 营业收入 8000 | 14.6% → 营业收入年均增长. */
export function changeName(name: string, cell: CellValue, header: string): string {
  // 城镇调查失业率 5.6 | — | ＜5.5: a rate itself, every year.
  if (!cell.cumulative && /率$/.test(name) && cell.amount.comparator !== 'EQ') return name
  if (isGrowth(name) || namesChange.test(name)) return name
  if (isSpanChange(header)) return `${name}增减`
  return name + (cell.cumulative ? '累计提高' : '年均增长')
}

const changeAtEnd = pattern`(?=(?:${words('growth-name-ending', 'change-told')}|降低)$)`

/** 农村居民收入增速 | 年均8%: the change that is a yearly average. */
export const averageName = (name: string) => (/年均|每年/.test(name) ? name : name.replace(changeAtEnd, '年均'))

const growthAtEnd = pattern`(?:年均)?${words('growth-name-ending')}$`

/** 年均增速 | 6%（2025年基数300亿元）: an amount that is no rate is of what grows. */
export const levelName = (name: string, { amount }: CellValue) =>
  isGrowth(name) && amount.unit !== null && !isPercentage(amount.unit) ? name.replace(growthAtEnd, '') : name

/** 亩, 公顷, 平方公里, 平方米 */
const areas: readonly (string | undefined)[] = ['亩', '平方米'].map((unit) => parseUnit(unit)?.dimension)

/** ≥20% in the row 海绵城市建设 that counts 平方公里: the share that is meant. */
export function shareName(name: string, { amount }: CellValue, rowUnit: string | null): string {
  const shares = isPercentage(amount.unit) && rowUnit !== null && !isRate(rowUnit)
  if (!shares || isGrowth(name) || namesChange.test(name) || /[率比度例重]$/.test(name)) return name
  return name + (areas.includes(parseUnit(rowUnit)?.dimension) ? '面积比例' : '比例')
}

/** True for a column that holds a change, whatever its role. */
export const isChange = ({ header, role }: TableColumn) =>
  role === 'change' || (role === 'result' && isSpanChange(header))

const pace = pattern`${words('yearly-header')}|增幅`

/** Unit of a cell: its own, else the row's, multiplied by the cell's own scale: 12万 in a row of 人 counts 万人. */
export function unitOf(cell: CellValue, rowUnit: string | null, column: TableColumn): string | null {
  const { header } = column
  const { unit } = cell.amount
  // 地区生产总值（亿元） 3500 | 8: the column 年均增长（%） has a unit of its own.
  const ofHeader = headerUnit(header)
  if (ofHeader !== null && (unit === null || /[%％]/.test(ofHeader))) return ofHeader
  // Yearly growth is printed in per cent, whatever the level is counted in.
  const grows = (isYearlyGrowth(header) && !/[额量数]$/.test(header)) || (pace.test(header) && isChange(column))
  if (unit === null && grows && !cell.cumulative) return '%'
  if (unit === null) return rowUnit
  if (!/^[十百千万亿]+$/.test(unit)) return unit
  return rowUnit?.startsWith(unit) ? rowUnit : unit + (rowUnit ?? '')
}
