import { nameKey } from '@plangraph/figures'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { isRate } from '../../language/quantity/units.js'
import { entriesByName } from '../../normalize/name-index.js'
import { called, type Doubt, type PlausibilityCheck } from './doubt.js'

/** …率, 占比 name a share; labour productivity, power, frequency and rates in a number of people have units of their own. */
const namesRate = pattern`(?:(?<![生效功频汇倍])率|${words('share-name')})$`
const ownUnit = pattern`${words('rate-of-own-unit')}`

/** A unit of another kind than its indicator's: 森林覆盖率 in 公里, 城镇新增就业 in %. */
export const unitOfAnotherKind: PlausibilityCheck = ({ figures, catalogue }) => {
  const byName = entriesByName(catalogue)
  return figures.flatMap((figure, i): Doubt[] => {
    const { indicatorName, amount, indicatorCode } = figure
    if (amount.unit === null || amount.ratio !== null) return []
    if (
      namesRate.test(indicatorName) &&
      !ownUnit.test(indicatorName) &&
      !isRate(figure.amount.unit) &&
      !/[/倍]/.test(amount.unit)
    )
      return [
        {
          kind: 'IMPLAUSIBLE_FIGURE',
          figures: [i],
          why: { code: 'share-without-unit-of-shares', args: { figure: called(figure) } },
        },
      ]
    const named = indicatorCode === null ? (byName.get(nameKey(indicatorName)) ?? []) : []
    // People and the money for them may have one name (为3万名农民工追讨工资2亿元); a share and an amount have not.
    const shares = named.filter(({ unit }) => isRate(unit)).length
    if (named.length === 0 || (isRate(figure.amount.unit) ? shares > 0 : shares < named.length)) return []
    return [
      {
        kind: 'IMPLAUSIBLE_FIGURE',
        figures: [i],
        why: {
          code: isRate(figure.amount.unit) ? 'share-of-counted' : 'amount-of-shares',
          args: { figure: called(figure), units: named.map(({ unit }) => unit).join(', ') },
        },
      },
    ]
  })
}
