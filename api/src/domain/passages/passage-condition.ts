import type { Database } from '@plangraph/database'
import { searchText } from '@plangraph/figures'
import { invalidArgument } from '../../shared/errors.js'
import { checkText, values } from '../../shared/filter-values.js'
import { join, type Sql, sql } from '../../shared/sql.js'
import { documentIds } from '../filters/document-ids.js'
import { regionCodes } from '../filters/regions.js'
import { documentsWithText } from '../filters/text-documents.js'

export interface PassageArguments {
  text: string
  /** Codes or names of the regions of documents. */
  regions?: readonly string[] | null
  /** Global ids, document numbers or other keys. */
  documents?: readonly string[] | null
}

/** What is looked for, and the condition of the parts `p` of texts that hold it. */
export interface Wanted {
  text: string
  /** Null: nothing can match. */
  condition: Sql | null
}

/** SQLite takes 999 parameters a statement, some of which are no documents or regions. */
const MOST_DOCUMENTS = 700

/**
 * Reads the arguments: one statement for regions, one for documents, two for the documents that may hold the text.
 *
 * @throws {GraphQLError} naming the argument that is wrong: a text of less than two characters, an unknown region
 */
export async function passageCondition(database: Database, args: PassageArguments): Promise<Wanted> {
  const text = searchText(args.text)
  checkText(text, 'text')
  if ([...text].length < 2) throw invalidArgument('text', 'give two characters at least, white space aside.')
  const given = values(args.documents, 'documents')
  const [regions, documents] = await Promise.all([
    args.regions && regionCodes(database, args.regions, 'regions'),
    given && documentIds(database, given, 'documents'),
  ])
  const holding = await documentsWithText(database, text, MOST_DOCUMENTS, 'TextGram')
  const among = holding === null ? documents : holding.filter((id) => documents?.includes(id) ?? true)
  if (regions?.length === 0 || among?.length === 0) return { text, condition: null }
  const conditions = [
    sql`instr(p."text", ${text}) > 0`,
    ...(among ? [sql`p."documentId" IN (${join(among)})`] : []),
    ...(regions ? [sql`p."documentId" IN (SELECT "id" FROM "Document" WHERE "regionCode" IN (${join(regions)}))`] : []),
  ]
  return { text, condition: join(conditions, ' AND ') }
}
