import { openBare } from '@plangraph/database'

/** Copies a database. Unlike a copy of the file, this holds what still is in the write-ahead log. */
export function copyWhole(from: string, to: string): void {
  const database = openBare(from)
  database.run(`VACUUM INTO '${to}'`)
  database.close()
}
