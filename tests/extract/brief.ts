import type { Amount, Figure } from '../../etl/src/model/index.js'

const numbersOf = ({ value, low, high, ratio }: Amount) => ratio ?? value ?? `${low}–${high}`

/** 城镇新增就业: 60 万人, GTE, CUMULATIVE, CURRENT 2025 — all that a figure states, in one line. */
export function brief(figure: Figure): string {
  const { amount: stated } = figure
  const amount = [numbersOf(stated), stated.unit].filter((part) => part !== null).join(' ')
  const per = figure.per === null ? '' : ` per ${figure.per}`
  return `${figure.indicatorName}: ${amount}${per}, ${stated.comparator}, ${figure.basis}, ${figure.status} ${figure.year}`
}
