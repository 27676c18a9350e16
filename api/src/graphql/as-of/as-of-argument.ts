import { type GraphQLArgument, type GraphQLFieldMap, type GraphQLSchema, isScalarType } from 'graphql'

/** The argument of fields of the query that asks for what was known at an instant. */
export const AS_OF = 'asOf'

/** What has no past of its own: changes and runs tell their instants, labels are those of the program. */
const WITHOUT = new Set(['changes', 'runs', 'labels', 'runUnderWay', 'readingQueue'])

const DESCRIPTION =
  'As it was known at this instant: all that is selected below answers from the data of then. The present unless given. A run ' +
  'counts when it has ended.'

/** Gives the fields of the query that read data the argument asOf. */
export function addAsOf(schema: GraphQLSchema): GraphQLSchema {
  const type = schema.getType('DateTime')
  if (!isScalarType(type)) throw new Error('the schema has no DateTime')
  const fields: GraphQLFieldMap<unknown, unknown> = schema.getQueryType()?.getFields() ?? {}
  for (const field of Object.values(fields)) {
    if (WITHOUT.has(field.name)) continue
    const argument: GraphQLArgument = {
      name: AS_OF,
      description: DESCRIPTION,
      type,
      defaultValue: undefined,
      deprecationReason: undefined,
      extensions: {},
      astNode: undefined,
    }
    field.args = [...field.args, argument]
  }
  return schema
}
