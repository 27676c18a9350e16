import type { Database } from '@plangraph/database'
import type { FoundName } from '@plangraph/etl/desk'

type Finder = Awaited<ReturnType<typeof import('@plangraph/etl/desk')['nameFinder']>>

let finder: Promise<Finder> | undefined

/** The names that the catalogue lacks, those of most figures first. The catalogue is read when they are first asked for. */
export async function unmatchedNames(database: Database): Promise<FoundName[]> {
  finder ??= import('@plangraph/etl/desk').then(({ nameFinder, CATALOGUE }) => nameFinder(CATALOGUE))
  return (await finder).find(database)
}
