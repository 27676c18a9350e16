import type { Database } from '@plangraph/database'
import { invalidArgument, quoted } from '../../shared/errors.js'
import { localId, parseGlobalId } from '../../shared/global-id.js'
import { currentGlobalIds } from '../former-ids/current-ids.js'

/**
 * Resolves what clients call documents by to the local ids that these have now, in the order given: `givenDocumentIds`, and
 * from ids that documents had once to those of today. One statement for ids, one for keys.
 *
 * @throws {GraphQLError} as `givenDocumentIds` does
 */
export async function documentIds(database: Database, values: readonly string[], argument: string): Promise<string[]> {
  checkDocumentIds(values, argument)
  const current = await currentGlobalIds(database, values)
  const today = values.map((value) => current.get(value) ?? value)
  return givenDocumentIds(database, today, argument)
}

/**
 * Resolves what clients call documents by to local ids, in the order given. A document is named by its global id or,
 * as plain text, by any key it is known by: its number (市政发〔2021〕24号, brackets and white space aside) or a stored
 * key. A well-formed global id is taken as it is, whether the document exists or not, and may be one that it had once. One
 * statement, and none when all are global ids.
 *
 * @throws {GraphQLError} naming the argument, for the id of another type and for text that is neither id nor key
 */
export async function givenDocumentIds(
  database: Database,
  values: readonly string[],
  argument: string,
): Promise<string[]> {
  checkDocumentIds(values, argument)
  const keys = values.filter((value) => parseGlobalId(value) === null).flatMap(spellings)
  const known = keys.length === 0 ? [] : await database.documentKey.findMany({ where: { key: { in: keys } } })
  const byKey = new Map(known.map(({ key, documentId }) => [key, documentId]))
  return values.map((value) => {
    if (parseGlobalId(value) !== null) return localId(value, 'Document', argument)
    const id = spellings(value)
      .map((key) => byKey.get(key))
      .find((found) => found !== undefined)
    if (id !== undefined) return id
    throw invalidArgument(argument, `${quoted(value)} is neither the global id of a document nor a key it is known by.`)
  })
}

/** @throws {GraphQLError} naming the argument, for the global id of another type */
export function checkDocumentIds(values: readonly string[], argument: string): void {
  for (const value of values) if (parseGlobalId(value) !== null) localId(value, 'Document', argument)
}

const NUMBER = /^(.+?)[〔[【(〖](\d{4})[〕\]】)〗]第?0*(\d+)号?$/

/** The keys that a client's text may mean. */
function spellings(text: string): string[] {
  const folded = text.normalize('NFKC').replace(/\s+/g, '')
  const number = NUMBER.exec(folded)
  return [text, `number:${number ? `${number[1]}〔${number[2]}〕${number[3]}号` : folded}`]
}
