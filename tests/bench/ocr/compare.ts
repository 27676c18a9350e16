import { foldText } from '../../../etl/src/model/fold-text.js'
import type { NormalizedDocument, NormalizedFigure } from '../../../etl/src/model/index.js'

/** How figures of scanned pages agree with those of the pages themselves. */
export interface Agreement {
  /** Figures of the pages. */
  stated: number
  /** Of them, those that the scan gives with the same number, unit, year, status and name. */
  found: number
  /** What is served of the scan. */
  served: number
  /** Of it, numbers that the page does not print. */
  wrong: string[]
  /** Findings that hold back a number for its certainty. */
  heldBack: number
}

export const NOTHING: Agreement = { stated: 0, found: 0, served: 0, wrong: [], heldBack: 0 }

export const together = (a: Agreement, b: Agreement): Agreement => ({
  stated: a.stated + b.stated,
  found: a.found + b.found,
  served: a.served + b.served,
  wrong: [...a.wrong, ...b.wrong],
  heldBack: a.heldBack + b.heldBack,
})

/** How the figures of some pages agree between a document and one that has scans in place of these pages. */
export function agreement(whole: NormalizedDocument, scanned: NormalizedDocument, pages: readonly number[]): Agreement {
  const isOn = ({ evidence }: Pick<NormalizedFigure, 'evidence'>) => pages.includes(evidence.spans[0]?.page ?? 0)
  const stated = whole.figures.filter(isOn)
  const served = scanned.figures.filter(isOn)
  const left = count(served.map(key))
  const found = stated.filter((figure) => {
    const rest = left.get(key(figure)) ?? 0
    left.set(key(figure), rest - 1)
    return rest > 0
  })
  const printed = new Map(pages.map((page) => [page, numbersOf(whole, page)]))
  const wrong = served.filter(({ amount, evidence }) => {
    const numbers = printed.get(evidence.spans[0]?.page ?? 0)
    return numbersIn(amount.printed).some((number) => !numbers?.has(number))
  })
  const codes = scanned.findings.filter((finding) => finding.code === 'figure-uncertain' && isOn(finding))
  return {
    stated: stated.length,
    found: found.length,
    served: served.length,
    wrong: wrong.map(({ amount, evidence }) => `${amount.printed} in “${evidence.quote}”`),
    heldBack: codes.length,
  }
}

/** Marks are left out: those of a picture differ in width, and say nothing of what a figure is. */
const key = ({ indicatorName, amount, year, status }: NormalizedFigure): string => {
  const name = foldText(indicatorName).replace(/[^\p{L}\p{N}]/gu, '')
  return [name, foldText(amount.printed).replaceAll('∶', ':'), amount.unit, amount.comparator, year, status].join(' ')
}

function count(keys: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>()
  for (const one of keys) counted.set(one, (counted.get(one) ?? 0) + 1)
  return counted
}

const numbersIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .match(/\d+(?:\.\d+)?/g) ?? []

/** Every number of a page, also one that goes on in the next line. */
function numbersOf({ read }: NormalizedDocument, page: number): Set<string> {
  const lines = read.lines.filter((line) => line.page === page || line.page === page + 1)
  const texts = lines.map(({ start, end }) => read.text.slice(start, end))
  return new Set([...texts.flatMap(numbersIn), ...numbersIn(texts.join(''))])
}
