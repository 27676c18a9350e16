/** Tells whether anything was committed to a database. */
export interface ChangeCounter {
  /** A number that is equal to one read before only if nothing was committed between, by whichever process. */
  read: () => number
  close: () => void
}
