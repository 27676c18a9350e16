/** Rows on a page of a connection when neither `first` nor `last` is given. */
export const DEFAULT_PAGE_SIZE = 20

/** The most rows that a page may hold; more is an error, never a shorter page. */
export const MAX_PAGE_SIZE = 100
