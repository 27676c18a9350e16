import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { called, dimensionOf, type PlausibilityCheck } from './doubt.js'

/** Those who come from elsewhere, and those of whom one person may be several. */
const notResidents = pattern`${words('not-resident')}`
/** People of a place may be a little more than its census counted: the year is another. */
const GROWN = 1.3
/** Money a resident, in yuan, that no sum of a place reaches; deposits in Beijing are at a million. */
const MOST_MONEY = 3e6

/** People that are more than the place has, money that is more than its people could move: a wrong place or unit. */
export const moreThanResidents: PlausibilityCheck = ({ figures, regions }) =>
  figures.flatMap((figure, i) => {
    const region = figure.regionCode === null ? undefined : regions.byCode.get(figure.regionCode)
    const value = figure.normalizedValue ?? figure.normalizedHigh
    if (!region?.population || value === null || notResidents.test(figure.indicatorName)) return []
    const dimension = dimensionOf(figure)
    const most =
      dimension === '人' && !/次/.test(figure.amount.unit ?? '')
        ? GROWN * region.population
        : dimension === '元'
          ? MOST_MONEY * region.population
          : null
    if (most === null || value <= most) return []
    const residents = region.population.toLocaleString('en-US')
    return [
      {
        kind: 'IMPLAUSIBLE_FIGURE',
        figures: [i],
        why: { code: 'more-than-residents', args: { figure: called(figure), region: region.name, residents } },
      },
    ]
  })
