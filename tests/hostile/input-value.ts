/** A name of an enumeration, which GraphQL writes without quotes. */
export class EnumName {
  constructor(readonly name: string) {}
}

/** A value of an argument, right or wrong. */
export type InputValue =
  | string
  | number
  | boolean
  | null
  | EnumName
  | readonly InputValue[]
  | { readonly [name: string]: InputValue }

/** The value as it is in a GraphQL document. */
export function literal(value: InputValue): string {
  if (value instanceof EnumName) return value.name
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([name, part]) => `${name}: ${literal(part)}`)
    .join(', ')} }`
}

/** The value as a variable has it. */
export function variable(value: InputValue): unknown {
  if (value instanceof EnumName) return value.name
  if (Array.isArray(value)) return value.map(variable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, variable(part)]))
}
