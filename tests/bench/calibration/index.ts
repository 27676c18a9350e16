import { readFileSync, writeFileSync } from 'node:fs'
import { confidenceOf } from '../../../etl/src/check/confidence/confidence.js'
import { readWeights, WEIGHTS_FILE, type Weights } from '../../../etl/src/check/confidence/weights.js'
import { percent } from '../gold-report.js'
import { print } from '../measure.js'
import { fitWeights } from './fit.js'
import type { Labelled } from './labelled.js'
import { cautionOf, type LeftOut, leaveOut, SURE } from './left-out.js'

const BOUNDS = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01]

const rightOf = (figures: readonly Labelled[]) => percent(figures.filter(({ right }) => right).length, figures.length)

/** Prints how often figures of every confidence are right. */
function printReliability(figures: readonly Labelled[], confidence: (index: number) => number): void {
  BOUNDS.slice(0, -1).forEach((from, i) => {
    const to = BOUNDS[i + 1] as number
    const band = figures.filter((_, index) => confidence(index) >= from && confidence(index) < to)
    if (band.length === 0) return
    const [core, extra] = [band.filter((figure) => figure.core).length, band.filter((figure) => figure.extra).length]
    print(
      `  ${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}  ${String(band.length).padStart(4)} figures, ${rightOf(band).padStart(6)} right in all fields; ${core} core, ${extra} that no annotation explains`,
    )
  })
}

function printSure(figures: readonly Labelled[], confidence: (index: number) => number, unclearBelow: number): void {
  const sure = figures.filter((_, index) => confidence(index) >= SURE)
  print(
    `  ${SURE} and above: ${percent(sure.length, figures.length)} of the figures, ${rightOf(sure)} right in all fields`,
  )
  const unclear = figures.filter((_, index) => confidence(index) < unclearBelow)
  const [core, extra] = [unclear.filter((one) => one.core).length, unclear.filter((one) => one.extra).length]
  print(
    `  below ${unclearBelow}, not served: ${unclear.length} figures, ${rightOf(unclear)} right; ${extra} of ${figures.filter((one) => one.extra).length} that no annotation explains, ${core} of ${figures.filter((one) => one.core).length} core`,
  )
}

/** How far the weights as they are can be trusted on figures that they were not fitted on. */
export function printAsItIs(figures: readonly Labelled[]): void {
  const weights = readWeights(readFileSync(WEIGHTS_FILE, 'utf8'))
  const confidences = figures.map(({ held }) => confidenceOf(held, weights))
  print('by the weights as they are')
  printReliability(figures, (index) => confidences[index] as number)
  printSure(figures, (index) => confidences[index] as number, weights.unclearBelow)
}

const rounded = (value: number) => Math.round(value * 100) / 100

/** The weights file with what was fitted; its comments and priors stay. */
function refitted(weights: Weights, figures: readonly Labelled[], leftOut: readonly LeftOut[]): Weights {
  const fitted = fitWeights(figures, weights.signs)
  return {
    fitted: {
      documents: new Set(figures.map(({ document }) => document)).size,
      figures: figures.length,
      right: figures.filter(({ right }) => right).length,
    },
    bias: rounded(fitted.bias),
    caution: cautionOf(leftOut),
    unclearBelow: weights.unclearBelow,
    signs: weights.signs.map(({ sign, prior }) => {
      const holding = figures.filter(({ held }) => held.includes(sign))
      const weight = fitted.signs.find((entry) => entry.sign === sign)?.weight ?? prior
      const right = holding.filter((figure) => figure.right).length
      return { sign, prior, weight: rounded(weight), figures: holding.length, right }
    }),
  }
}

const line = (entry: Weights['signs'][number]) =>
  `  - {${Object.entries(entry)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}`

const asYaml = ({ fitted, bias, caution, unclearBelow, signs }: Weights, head: string) =>
  `${head}fitted: {documents: ${fitted.documents}, figures: ${fitted.figures}, right: ${fitted.right}}\nbias: ${bias}\ncaution: ${caution}\nunclearBelow: ${unclearBelow}\nsigns:\n${signs.map(line).join('\n')}\n`

/**
 * Prints how far confidence can be trusted: by the weights as they are, and by such as are fitted without the document they
 * judge. write: the weights are fitted anew on all figures and written to etl.
 */
export function calibrate(figures: readonly Labelled[], write: boolean): void {
  const file = readFileSync(WEIGHTS_FILE, 'utf8')
  const weights = readWeights(file)
  const leftOut = leaveOut(figures, weights.signs)
  const next = refitted(weights, figures, leftOut)
  const confidences = leftOut.map(({ confidence }) => confidence(next.caution))
  print(`each document by weights fitted on the others, caution ${next.caution}`)
  printReliability(leftOut, (index) => confidences[index] as number)
  printSure(leftOut, (index) => confidences[index] as number, next.unclearBelow)
  if (!write) return
  writeFileSync(WEIGHTS_FILE, asYaml(next, file.slice(0, file.indexOf('fitted:'))))
  print(`written: weights of ${next.fitted.figures} figures in ${next.fitted.documents} documents`)
}
