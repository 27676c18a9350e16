import type { Sign } from '../../../etl/src/check/confidence/signs.js'
import type { Labelled } from './labelled.js'

export type Prior = readonly { sign: Sign; prior: number }[]

export interface Fitted {
  bias: number
  signs: { sign: Sign; weight: number }[]
}

/** How many figures a prior weighs as much as, roughly. */
const PRIOR_STRENGTH = 4
const STEPS = 100
const LONGEST_STEP = 0.5

/**
 * Weights of a logistic regression by Newton's method, each drawn to its prior: what holds for few figures stays near what was
 * expected of it.
 */
export function fitWeights(figures: readonly Pick<Labelled, 'held' | 'right'>[], prior: Prior): Fitted {
  const position = new Map(prior.map(({ sign }, i) => [sign, i + 1]))
  const size = prior.length + 1
  const expected = [0, ...prior.map((entry) => entry.prior)]
  const rows = figures.map(({ held }) => [0, ...held.flatMap((sign) => position.get(sign) ?? [])])
  let weights = [...expected]
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : PRIOR_STRENGTH * ((expected[i] as number) - weight)))
    const curvature = weights.map((_, i) =>
      Array.from({ length: size }, (_, j) => (i === j ? (i === 0 ? 1e-6 : PRIOR_STRENGTH) : 0)),
    )
    figures.forEach(({ right }, n) => {
      const row = rows[n] as number[]
      const sure = 1 / (1 + Math.exp(-row.reduce((sum, i) => sum + (weights[i] as number), 0)))
      for (const i of row) {
        gradient[i] = (gradient[i] as number) + (right ? 1 : 0) - sure
        const line = curvature[i] as number[]
        for (const j of row) line[j] = (line[j] as number) + sure * (1 - sure)
      }
    })
    const change = solve(curvature, gradient)
    // A full step may overshoot and never come back.
    const part = Math.min(1, LONGEST_STEP / Math.max(...change.map(Math.abs)))
    weights = weights.map((weight, i) => weight + part * (change[i] as number))
    if (change.every((value) => Math.abs(value) < 1e-9)) break
  }
  return {
    bias: weights[0] as number,
    signs: prior.map(({ sign }, i) => ({ sign, weight: weights[i + 1] as number })),
  }
}

/** Solves a system of linear equations by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const by = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column] as number) > Math.abs(best[column] as number) ? row : best))
    rows.splice(rows.indexOf(by), 1)
    rows.splice(column, 0, by)
    for (const row of rows) {
      const factor = row === by ? 0 : (row[column] as number) / (by[column] as number)
      if (factor !== 0) for (let j = column; j <= size; j++) row[j] = (row[j] as number) - factor * (by[j] as number)
    }
  }
  return rows.map((row, i) => (row[size] as number) / (row[i] as number))
}
