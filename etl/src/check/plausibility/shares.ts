import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { isRate } from '../../language/quantity/units.js'
import { called, type PlausibilityCheck } from './doubt.js'

/** Names of shares: no more than all of something. A gross enrolment rate (毛入学率), a reserve or a rate of completion may be more. */
const share = pattern`${words('bounded-share')}$`
const mayExceed = pattern`${words('unbounded-share')}`

/** A share above 100 %, or below nothing. */
export const shareOutOfBounds: PlausibilityCheck = ({ figures }) =>
  figures.flatMap((figure, i) => {
    const { value, high, unit } = figure.amount
    const most = value ?? high
    if (
      most === null ||
      !isRate(figure.amount.unit) ||
      !share.test(figure.indicatorName) ||
      mayExceed.test(figure.indicatorName)
    )
      return []
    const all = unit?.startsWith('‰') ? 1000 : 100
    if (/百分点/.test(unit ?? '') || (most <= all && most >= 0)) return []
    return [
      {
        kind: 'IMPLAUSIBLE_FIGURE',
        figures: [i],
        why: { code: 'share-out-of-bounds', args: { figure: called(figure) } },
      },
    ]
  })
