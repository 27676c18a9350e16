import { exact, type Printed, printedUnit, slackOf } from '@plangraph/figures'
import type { Statement } from './model.js'

/** A statement of a single number. */
export type Single = Statement & Printed

export const isSingle = (statement: Statement): statement is Single => statement.value !== null

export const sumOf = (parts: readonly Single[]): number => exact(parts.reduce((sum, { value }) => sum + value, 0))

/** Is the sum of the parts more than the whole, by more than all of them may be rounded? */
export function exceeds(parts: readonly Single[], whole: Single): boolean {
  const slack = [...parts, whole].reduce((sum, statement) => sum + slackOf(statement), 0)
  return exact(sumOf(parts) - whole.value) > exact(slack)
}

/** A sum as the whole would print it: 208万人. */
export const shownLike = (whole: Single, sum: number): string => `${exact(sum / printedUnit(whole))}${whole.unit ?? ''}`
