/**
 * What a page may hold. The longest plans have 300,000 characters; beyond these limits a page is no plan, and reading it
 * would only cost memory.
 */
export const maxCharacters = 64_000_000
export const maxElements = 1_000_000
export const maxCells = 200_000
/** Columns of one table. */
export const maxColumns = 2_000
/** Columns one cell spans: `colspan="1000000000"` asks for a row's width, not for that many columns. */
export const maxColumnSpan = 200
/** Deeper elements are next to their parents, as in browsers; so no walk over the tree needs a stack of its own. */
export const maxDepth = 400
