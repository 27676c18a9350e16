import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
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

/** The object types that a schema's own query type leads to: neither those of introspection nor those of mutations alone. */
export function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const found = new Set<GraphQLObjectType>()
  const meet = (type: GraphQLNamedType | null | undefined): void => {
    if (isAbstractType(type)) for (const one of schema.getPossibleTypes(type)) meet(one)
    if (!isObjectType(type) || found.has(type)) return
    found.add(type)
    for (const field of Object.values(type.getFields())) meet(getNamedType(field.type))
  }
  meet(schema.getQueryType())
  return Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && found.has(type)) as never
}

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
