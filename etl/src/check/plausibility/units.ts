import { nameKey } from '@plangraph/figures'
import type { Catalogue, Indicator } from '../../catalogue/index.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { parseUnit } from '../../language/quantity/units.js'
import { called, isRate, type PlausibilityCheck } from './doubt.js'

/** …率, 占比 name a share; labour productivity, power, frequency and rates in a number of people have units of their own. */
const namesRate = pattern`(?:(?<![生效功频汇倍])率|${words('share-name')})$`
const ownUnit = pattern`${words('rate-of-own-unit')}`

const shareUnits = ['%', '‰', '个百分点']

const entries = new WeakMap<Catalogue, Map<string, Indicator[]>>()

/** Entries of the catalogue by every name they have. */
function entriesOf(catalogue: Catalogue): Map<string, Indicator[]> {
  const known = entries.get(catalogue)
  if (known) return known
  const byName = new Map<string, Indicator[]>()
  for (const entry of catalogue.indicators)
    for (const name of new Set([entry.name, ...entry.aliases].map(nameKey)))
      byName.set(name, [...(byName.get(name) ?? []), entry])
  entries.set(catalogue, byName)
  return byName
}

/** A unit of another kind than its indicator's: 森林覆盖率 in 公里, 城镇新增就业 in %. */
export const unitOfAnotherKind: PlausibilityCheck = ({ figures, catalogue }) => {
  const byName = entriesOf(catalogue)
  return figures.flatMap((figure, i) => {
    const { indicatorName, amount, indicatorCode } = figure
    if (amount.unit === null || amount.ratio !== null) return []
    if (namesRate.test(indicatorName) && !ownUnit.test(indicatorName) && !isRate(figure) && !/[/倍]/.test(amount.unit))
      return [
        {
          kind: 'IMPLAUSIBLE_FIGURE',
          figures: [i],
          message: `${called(figure)} is named as a share, and its unit is none of shares.`,
        },
      ]
    const named = indicatorCode === null ? (byName.get(nameKey(indicatorName)) ?? []) : []
    // People and the money for them may have one name (为3万名农民工追讨工资2亿元); a share and an amount have not.
    const shares = named.filter(({ unit }) => shareUnits.includes(parseUnit(unit)?.dimension ?? '')).length
    if (named.length === 0 || (isRate(figure) ? shares > 0 : shares < named.length)) return []
    return [
      {
        kind: 'IMPLAUSIBLE_FIGURE',
        figures: [i],
        message: `${called(figure)} is ${isRate(figure) ? 'a share or a change' : 'an amount'}, and the indicator of that name is counted in ${named.map(({ unit }) => unit).join(', ')}.`,
      },
    ]
  })
}
