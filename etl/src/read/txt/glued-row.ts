import { orderSign } from '../../language/quantity/comparators.js'
import { unitSource } from '../../language/quantity/unit-words.js'

const mark = `(?:${orderSign}|[+＋\\-－−]){0,2}`
const value = new RegExp(
  `^(${mark})[[［{｛〔【]?(${mark})((?:0|[1-9]\\d*)(?:\\.\\d{1,3})?)[\\]］}｝〕】]?(${unitSource})?(?:（[\\u4e00-\\u9fff]{1,4}）)?$`,
)
const emptyCell = /^[-—–]{1,2}$/

interface Cell {
  text: string
  /** null for an empty cell. */
  value: number | null
  unit: string | null
  decimals: number
}

function readCell(text: string): Cell | null {
  if (emptyCell.test(text)) return { text, value: null, unit: null, decimals: 0 }
  const [, before = '', inside = '', digits, unit = null] = value.exec(text) ?? []
  if (digits === undefined) return null
  const sign = /[-－−]/.test(before + inside) ? -1 : 1
  return { text, value: sign * Number(digits), unit, decimals: digits.split('.')[1]?.length ?? 0 }
}

const mostReadings = 400

/** Ways to cut `text` into `count` cells that each hold one value. */
function cuts(text: string, count: number): Cell[][] {
  const found: Cell[][] = []
  const extend = (at: number, cells: readonly Cell[]) => {
    if (found.length > mostReadings) return
    if (cells.length === count - 1) {
      const last = readCell(text.slice(at))
      if (last) found.push([...cells, last])
      return
    }
    for (let end = at + 1; end < text.length; end++) {
      const cell = readCell(text.slice(at, end))
      if (cell) extend(end, [...cells, cell])
    }
  }
  extend(0, [])
  return found
}

/** True where the last cell is the change from the first to the one before it, in per cent or in points, or its share. */
function agrees(cells: readonly Cell[]): boolean {
  const [base, last] = [cells[0], cells.at(-1)]
  const goal = cells.at(-2)
  if (!base || !goal || !last || cells.length < 3) return false
  if (base.value === null || goal.value === null || last.value === null) return false
  // Printed changes are rounded, and so are the numbers that they are of.
  const near = (exact: number) => Math.abs(exact - (last.value as number)) <= 0.6 * 10 ** -last.decimals
  if (last.unit !== '%' && last.unit !== '％') return near(goal.value - base.value)
  if (base.value === 0) return false
  // A share of next to nothing would fit any large number before it.
  const share = last.value > 5 && near((goal.value / base.value) * 100)
  return share || near(((goal.value - base.value) / base.value) * 100)
}

/**
 * Parts values that a converter ran together into `count` cells: 350396113% is 350 | 396 | 113%, since 396 is 113 % of
 * 350, and 22672086-8% is 2267 | 2086 | -8%. null where several readings are left.
 */
export function partValues(text: string, count: number): string[] | null {
  const all = cuts(text, count)
  const agreeing = all.filter(agrees)
  const [only, ...others] = all.length === 1 ? all : agreeing
  return only && others.length === 0 ? only.map((cell) => cell.text) : null
}
