import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
} from 'graphql'
import type { Random } from '../synthetic/random.js'
import { EnumName, type InputValue } from './input-value.js'
import type { KnownValues } from './known-values.js'
import type { SchemaPlace } from './schema-places.js'

/** Arguments by name. */
export type Arguments = Record<string, InputValue>

const PAGE_ARGUMENTS = ['first', 'after', 'last', 'before']

/** Values that arguments are meant to have, drawn from the data where the name of the argument tells which. */
export class FittingValues {
  constructor(
    private readonly known: KnownValues,
    private readonly random: Random,
  ) {}

  /** A global id of this type, if the data have any. */
  id(type: string): string | undefined {
    const ids = this.known.ids.get(type) ?? []
    return ids.length > 0 ? this.random.pick(ids) : undefined
  }

  /** Arguments of a field: those it needs, that of the place where one is given, and some of the others. */
  arguments(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, place?: SchemaPlace): Arguments {
    const connection = getNamedType(field.type).name
    const isPaged = field.args.some(({ name }) => name === 'after')
    const chosen = field.args.filter(
      (argument) =>
        !(isPaged && PAGE_ARGUMENTS.includes(argument.name)) &&
        (isRequiredArgument(argument) || argument === place?.argument || this.random.chance(0.3)),
    )
    return {
      ...(isPaged && this.page(connection, place?.argument?.name)),
      ...Object.fromEntries(chosen.map((one) => [one.name, this.argument(type, field, one, place)])),
    }
  }

  private argument(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    argument: GraphQLArgument,
    place?: SchemaPlace,
  ): InputValue {
    const input = getNullableType(argument.type)
    if (!isInputObjectType(input)) return this.value(argument, `${type.name}.${field.name}`)
    const parts = Object.values(input.getFields())
    const chosen = parts.filter((part) => part === place?.part || this.random.chance(0.25))
    return Object.fromEntries(chosen.map((part) => [part.name, this.value(part, '')]))
  }

  /** Page arguments that go together. */
  private page(connection: string, wanted = ''): Arguments {
    const backward = ['last', 'before'].includes(wanted) || (wanted !== 'first' && this.random.chance(0.3))
    const size = this.random.chance(0.1) ? this.random.int(0, 100) : this.random.int(0, 4)
    const cursors = this.known.cursors.get(connection) ?? []
    const withCursor = cursors.length > 0 && (['after', 'before'].includes(wanted) || this.random.chance(0.3))
    return {
      [backward ? 'last' : 'first']: size,
      ...(withCursor && { [backward ? 'before' : 'after']: this.random.pick(cursors) }),
    }
  }

  private value({ name, type }: GraphQLArgument | GraphQLInputField, field: string): InputValue {
    if (!isNonNullType(type) && this.random.chance(0.05)) return null
    const list = getNullableType(type)
    if (!isListType(list)) return this.single(name, list, field)
    // A single value represents a list of one.
    if (this.random.chance(0.1)) return this.single(name, list.ofType, field)
    const size = this.random.int(isNonNullType(type) ? 1 : 0, 4)
    return Array.from({ length: size }, () => this.single(name, list.ofType, field))
  }

  /** A single value of an input type, for an argument of this name of a field. */
  single(name: string, type: GraphQLInputType, field: string): InputValue {
    const named = getNamedType(type)
    if (isEnumType(named)) {
      const names = named.getValues().map((value) => value.name)
      // A level above the region or its own is refused there.
      const fits = field === 'Query.uncovered' ? names.filter((level) => level !== 'NATIONAL') : names
      return new EnumName(this.random.pick(fits))
    }
    switch (named.name) {
      case 'Boolean':
        return this.random.chance(0.5)
      case 'Int':
        if (name.startsWith('year')) return this.random.pick(this.known.years)
        return this.random.int(field === 'Query.names' ? 1 : 0, 5)
      case 'ID':
        return this.idFor(name, field)
      case 'DateTime':
        // Of what was before the first run nothing is known.
        if (name === 'asOf') return new Date().toISOString()
        return this.random.pick(['2021-11-30T00:00:00.000Z', '2126-01-01T00:00:00.000Z'])
      default:
        return this.text(name, field)
    }
  }

  private idFor(name: string, field: string): string {
    if (name === 'run') return this.random.pick(this.known.ids.get('EtlRun') ?? [])
    if (name === 'target') return this.random.pick(this.known.ids.get('Target') ?? [])
    if (field === 'Query.node' || field === 'Query.nodes') return this.random.pick([...this.known.ids.values()].flat())
    const { documents, ids } = this.known
    return this.random.pick(this.random.chance(0.5) ? documents : (ids.get('Document') ?? []))
  }

  private text(name: string, field: string): string {
    const { regions, regionCodes, indicators, topics, texts } = this.known
    if (field === 'Query.uncovered') return '全国'
    if (field === 'Query.region') return this.random.pick(regionCodes)
    if (field === 'Query.indicator' || name.startsWith('indicator')) return this.random.pick(indicators)
    if (name.startsWith('topic')) return this.random.pick(topics)
    if (['parent', 'reference', 'region', 'regions', 'upstreamRegions', 'within'].includes(name))
      return this.random.pick(regions)
    // Passages are looked for by two characters at least, white space aside.
    const fewest = field === 'Query.passages' ? 2 : 1
    const text = this.random.pick(texts).replace(/\s+/g, '')
    const begin = this.random.int(0, Math.max(0, text.length - 2))
    return text.slice(begin, begin + this.random.int(fewest, 4))
  }
}
