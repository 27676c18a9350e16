/** Tells whether anything was committed to a database. */
export interface ChangeCounter {
  /**
   * Has `read` tell of everything that was committed before this was called; null where it does so by itself. Resolves also when
   * the database does not answer, which counts as a change.
   */
  look: () => Promise<void> | null
  /** A number that is equal to one read before only if nothing was committed between the looks before the two, by whichever process. */
  read: () => number
  close: () => void
}
