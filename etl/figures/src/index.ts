// What reading documents (etl) and answering questions (api) must do alike: nothing else is shared between the two.
export { oppositeBounds, sameBound } from './bounds.js'
export {
  type ComparedIndicator,
  type Comparison,
  compareStatements,
  type Explained,
  explainComparison,
  type Stance,
} from './compare.js'
export { displayWidth } from './display-width.js'
export { exact } from './exact.js'
export { nameForm, nameKey, rewrites } from './names.js'
export { type Because, type ReasonCode, type Told, told } from './reasons.js'
export { searchText } from './search-text.js'
export { type Statement, statementColumns, toStatement } from './statement.js'
export { truncate } from './truncate.js'
