import { invalidArgument, quoted } from './errors.js'

/** Types that `node(id)` finds. */
export const NODE_TYPES = [
  'Region',
  'Document',
  'PlanSeries',
  'Source',
  'Section',
  'Table',
  'Task',
  'Organization',
  'Citation',
  'Indicator',
  'Target',
  'Observation',
  'TargetLink',
  'Finding',
  'EtlRun',
  'Change',
  'Correction',
] as const

export type NodeType = (typeof NODE_TYPES)[number]

const isNodeType = (name: string): name is NodeType => (NODE_TYPES as readonly string[]).includes(name)
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')

/** Takes a global id apart; null for any text that is none. */
export function parseGlobalId(value: string): { typename: NodeType; id: string } | null {
  const text = Buffer.from(value, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  const typename = text.slice(0, colon)
  const id = text.slice(colon + 1)
  if (colon < 1 || id === '' || !isNodeType(typename)) return null
  // Buffer skips what is not base64, so an id counts only in the one spelling that encoding it gives.
  return base64(text) === value ? { typename, id } : null
}

export const globalId = (typename: NodeType, id: string): string => base64(`${typename}:${id}`)

/** @throws {GraphQLError} naming the argument, when the text is no global id */
export function decodeGlobalId(value: string, argument: string): { typename: NodeType; id: string } {
  const parsed = parseGlobalId(value)
  if (parsed) return parsed
  throw invalidArgument(argument, `${quoted(value)} is not a global id. Give what the field "id" of a node returned.`)
}

/** @throws {GraphQLError} naming the argument, when the text is no global id or that of another type */
export function localId(value: string, typename: NodeType, argument: string): string {
  const parsed = decodeGlobalId(value, argument)
  if (parsed.typename === typename) return parsed.id
  throw invalidArgument(argument, `${quoted(value)} is the id of a ${parsed.typename}, not of a ${typename}.`)
}
