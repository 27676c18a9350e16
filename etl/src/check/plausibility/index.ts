import { changeAgainstLevels, changeInWrongDirection, goalOutOfScale } from './changes.js'
import type { CheckedDocument, Doubt, PlausibilityCheck } from './doubt.js'
import { partAboveWhole } from './parts.js'
import { moreThanResidents } from './residents.js'
import { shareOutOfBounds } from './shares.js'
import { sumBelowYear, yearOnWrongSide } from './times.js'
import { totalOfColumn } from './totals.js'
import { toldTwice } from './twice.js'
import { unitOfAnotherKind } from './units.js'

/** All checks, by name. */
export const plausibilityChecks = {
  shareOutOfBounds,
  unitOfAnotherKind,
  moreThanResidents,
  partAboveWhole,
  totalOfColumn,
  changeInWrongDirection,
  goalOutOfScale,
  changeAgainstLevels,
  toldTwice,
  yearOnWrongSide,
  sumBelowYear,
} satisfies Record<string, PlausibilityCheck>

/** What in a document does not fit together, or not the catalogue. */
export const doubtsOf = (document: CheckedDocument): Doubt[] =>
  Object.values(plausibilityChecks).flatMap((check) => check(document))
