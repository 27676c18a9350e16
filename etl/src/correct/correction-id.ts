import { nameKey } from '@plangraph/figures'
import { normalizeNumber } from '../identity/normalize-number.js'
import { foldText } from '../model/fold-text.js'
import { shortHash, stableJson } from '../model/hash.js'
import type { Correction, DocumentName, FigureName, LinkEnd } from './correction.js'

/**
 * The id of a correction: a hash of what it is about, not of what it says of it. So two that say different things of one
 * field have one id, and one that is changed keeps it.
 */
export const correctionId = (correction: Correction): string =>
  shortHash('correction', correction.kind, ...subjectOf(correction))

function subjectOf(correction: Correction): (string | null)[] {
  switch (correction.kind) {
    case 'FIELD':
      return [documentKey(correction.document), figureKey(correction.figure), correction.field]
    case 'NOT_A_FIGURE':
      return [documentKey(correction.document), figureKey(correction.figure)]
    case 'MISSED': {
      const { name, year, status, region, per } = correction.figure
      const figure = stableJson([nameKey(name), year, status, region, per])
      return [documentKey(correction.document), foldText(correction.quote), figure]
    }
    case 'INDICATOR':
      return [
        correction.document && documentKey(correction.document),
        correction.figure && figureKey(correction.figure),
        correction.name && nameKey(correction.name),
      ]
    case 'LINK_WRONG':
      return [endKey(correction.upstream), endKey(correction.downstream)]
  }
}

/** Equal for names of one document that are spelt alike. */
export const documentKey = ({ id, title, number, region }: DocumentName): string =>
  stableJson([id, title && foldText(title), number && normalizeNumber(number), region])

const figureKey = ({ name, printed, quote, place, ...exact }: FigureName): string =>
  stableJson([name && nameKey(name), ...[printed, quote, place].map((text) => text && foldText(text)), exact])

const endKey = ({ name: _name, ...end }: LinkEnd): string => stableJson(end)
