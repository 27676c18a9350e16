import type { Database } from '@plangraph/database'
import { defaultFieldResolver, type GraphQLSchema, getNamedType, isObjectType } from 'graphql'
import { partOf } from '../../domain/passages/part-matches.js'
import type { ApiContext } from '../../shared/context.js'
import { invalidArgument, quoted } from '../../shared/errors.js'
import { keyOfCursor } from './cursor.js'

type Count = (database: Database, id: string) => Promise<number>

const ROWS: Record<string, Count> = {
  DocumentConnection: (database, id) => database.document.count({ where: { id } }),
  IndicatorConnection: (database, code) => database.indicator.count({ where: { code } }),
  TargetConnection: (database, id) => database.target.count({ where: { id } }),
  ObservationConnection: (database, id) => database.observation.count({ where: { id } }),
  TargetLinkConnection: (database, id) => database.targetLink.count({ where: { id } }),
  FindingConnection: (database, id) => database.finding.count({ where: { id } }),
  OrganizationConnection: (database, id) => database.organization.count({ where: { id } }),
  PassageConnection: (database, id) => database.textPart.count({ where: { sortKey: partOf(id) } }),
  ChangeConnection: (database, id) => database.change.count({ where: { id } }),
  CorrectionConnection: (database, id) => database.correction.count({ where: { id } }),
  EtlRunConnection: (database, id) => database.etlRun.count({ where: { id } }),
}

/**
 * Makes every connection refuse a cursor whose row is gone or of another type. Without this such a page would come out
 * empty, as if the list had ended. Costs one statement, and only when a page after a cursor is empty.
 */
export function refuseStaleCursors(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const count = ROWS[getNamedType(field.type).name]
      if (count === undefined) continue
      const resolve = field.resolve ?? defaultFieldResolver
      field.resolve = async (parent, args, context: ApiContext, info) => {
        const connection = (await resolve(parent, args, context, info)) as { edges: unknown[] }
        if (connection.edges.length === 0) await checkCursor(count, args, context.database)
        return connection
      }
    }
  }
  return schema
}

async function checkCursor(count: Count, args: { after?: string | null; before?: string | null }, database: Database) {
  const argument = args.after ? 'after' : 'before'
  const cursor = args[argument]
  if (!cursor) return
  if ((await count(database, keyOfCursor(cursor))) > 0) return
  throw invalidArgument(
    argument,
    `the row that the cursor ${quoted(cursor)} points at is not in this list. Start again.`,
  )
}
