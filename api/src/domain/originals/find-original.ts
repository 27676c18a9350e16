import { type Database, sourcesOf } from '@plangraph/database'

/** A file that was ingested, byte for byte. */
export interface Original {
  /** Printable. */
  fileName: string
  /** As the database names it: pdf, docx, txt and others. */
  format: string
  bytes: Uint8Array
}

/**
 * The file with a hash, if it was ingested and kept, whether or not its document was withdrawn since: who cites it must find what it
 * said. Its content is compared with its hash before it is given away.
 *
 * @param sha256 hexadecimal, lower case
 * @returns `unknown` where no file with this hash was ingested, `missing` where it was not kept whole
 */
export async function findOriginal(database: Database, sha256: string): Promise<Original | 'unknown' | 'missing'> {
  const select = { fileName: true, format: true } as const
  const source =
    (await database.source.findFirst({ where: { sha256 }, select, orderBy: { fileName: 'asc' } })) ??
    (await database.formerFile.findUnique({ where: { sha256 }, select }))
  if (source === null) return 'unknown'
  const bytes = await (await sourcesOf(database)).get(sha256)
  return typeof bytes === 'string' ? 'missing' : { ...source, bytes }
}
