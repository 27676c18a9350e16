// What reading documents (etl), answering questions (api) and showing the answers (web) must do alike: nothing else is shared.
export { oppositeBounds, sameBound } from './bounds.js'
export {
  type ComparedIndicator,
  type Comparison,
  compareStatements,
  countsTimes,
  type Explained,
  explainComparison,
  type Stance,
} from './compare.js'
export { csvField, formulaSafe } from './csv-field.js'
export { signOf } from './direction.js'
export { displayWidth } from './display-width.js'
export { exact } from './exact.js'
export { GRAM_BLOCK, gramsOf } from './grams.js'
export { groupBy } from './group-by.js'
export { type Legibility, legibilityOf } from './legibility.js'
export { matchesOf } from './matches.js'
export { nameForm, nameKey, rewrites } from './names.js'
export { packNumbers, unpackNumbers } from './number-list.js'
export { isPartOf, type Part } from './parts.js'
export { shown, tellsUnit } from './printed.js'
export { isMet, NOT_RECKONED, type Reckoned, type Reckoning, reckonProgress } from './progress.js'
export { type QuotePlace, spansInFull } from './quote-spans.js'
export { type Because, type ReasonCode, type Told, tell, told } from './reasons.js'
export { type Peopled, perTenThousandOf, type Residents, type ResidentsKind, residentsNear } from './residents.js'
export { deedForm, directionOfName, isEstimate, measureOfName, unitKind } from './result-words.js'
export { type Printed, printedUnit, sameButForRounding, slackOf } from './rounding.js'
export { searchText } from './search-text.js'
export { countsAlike, spanOf, type Timed } from './span.js'
export { placeColumns, type Statement, type StatementRow, statementColumns, toStatement } from './statement.js'
export { truncate } from './truncate.js'
