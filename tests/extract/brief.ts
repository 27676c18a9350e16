import type { Figure } from '../../etl/src/model/index.js'

const amountOf = ({ value, low, high, ratio }: Figure) => ratio ?? value ?? `${low}–${high}`

/** 城镇新增就业: 60 万人, GTE, CUMULATIVE, CURRENT 2025 — all that a figure states, in one line. */
export function brief(figure: Figure): string {
  const amount = [amountOf(figure), figure.unit].filter((part) => part !== null).join(' ')
  const per = figure.per === null ? '' : ` per ${figure.per}`
  return `${figure.indicatorName}: ${amount}${per}, ${figure.comparator}, ${figure.basis}, ${figure.status} ${figure.year}`
}
