import { matchesOf } from '@plangraph/figures'
import { arabicQuantities } from './arabic-quantity.js'
import { countsInWords, fractionsInWords } from './chinese-quantity.js'
import { boundAfter } from './comparators.js'
import { type Quantity, quantityAt } from './quantity.js'

export type { Quantity } from './quantity.js'

const patterns = {
  ratio: new RegExp(String.raw`(?<![\d.:：∶])(\d+(?:\.\d+)?(?:[:：∶]\d+(?:\.\d+)?)+)(?![\d:：∶])(${boundAfter})`, 'g'),
  fraction: new RegExp(String.raw`(?<![\d.])(\d{1,3}\/\d{1,3})(?![\d/])(${boundAfter})`, 'g'),
  // 孕产妇死亡率控制在8/10万以内
  perPopulation: new RegExp(String.raw`(\d+(?:\.\d+)?)([/／](?:10万|十万|万|千))(${boundAfter})`, 'g'),
}

const ratios = (sentence: string) =>
  matchesOf(sentence, patterns.ratio).map((match) =>
    quantityAt(match, match[2] as string, {
      value: null,
      ratio: (match[1] as string).replace(/[：∶]/g, ':'),
      unit: null,
    }),
  )

const ratesPerPopulation = (sentence: string) =>
  matchesOf(sentence, patterns.perPopulation).map((match) =>
    quantityAt(match, match[3] as string, { value: Number(match[1]), ratio: null, unit: match[2] as string }),
  )

const fractions = (sentence: string) =>
  matchesOf(sentence, patterns.fraction).map((match) =>
    quantityAt(match, match[2] as string, { value: null, ratio: match[1] as string, unit: null }),
  )

/** Every number of a sentence that could be a quantity, in order, none overlapping another: the first kind named wins. */
export function findQuantities(sentence: string): Quantity[] {
  const found: Quantity[] = []
  const taken = new Uint8Array(sentence.length)
  for (const kind of [ratios, ratesPerPopulation, fractions, fractionsInWords, arabicQuantities, countsInWords])
    for (const quantity of kind(sentence)) {
      if (taken.subarray(quantity.start, quantity.end).includes(1)) continue
      taken.fill(1, quantity.start, quantity.end)
      found.push(quantity)
    }
  return found.sort((a, b) => a.start - b.start)
}
