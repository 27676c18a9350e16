import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql'

/** A place of the schema that can be asked: a field, an argument of a field, or a part of an argument that has parts. */
export interface SchemaPlace {
  /** Document.targets(first), Query.targets(filter.years) */
  name: string
  type: GraphQLObjectType
  field: GraphQLField<unknown, unknown>
  argument?: GraphQLArgument
  part?: GraphQLInputField
}

/** The object types that a schema's own query type leads to; those of introspection are left out. */
export const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__')) as never

/** Every place of a schema. */
export function placesOf(schema: GraphQLSchema): SchemaPlace[] {
  return objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field): SchemaPlace[] => {
      const name = `${type.name}.${field.name}`
      const inArguments = field.args.flatMap((argument): SchemaPlace[] => {
        const place = { name: `${name}(${argument.name})`, type, field, argument }
        const input = getNamedType(argument.type)
        const parts = isInputObjectType(input) ? Object.values(input.getFields()) : []
        return [place, ...parts.map((part) => ({ ...place, name: `${name}(${argument.name}.${part.name})`, part }))]
      })
      return [{ name, type, field }, ...inArguments]
    }),
  )
}
