/** Bytes of the body of a POST. */
export const MAX_BODY_BYTES = 2 ** 18
/** Words and signs of a document, as its parser counts them. */
export const MAX_TOKENS = 1000
/** Levels of nested fields of an operation. */
export const MAX_DEPTH = 30
/** Fields of an operation, each as often as fragments repeat it. */
export const MAX_SELECTIONS = 1000
/** Fields of an operation times the rows they are computed for. */
export const MAX_COST = 20_000
/** Characters of an error message. */
export const MAX_MESSAGE = 500
