import { ERROR_CODES } from '../../api/src/shared/errors.js'
import type { Question } from './questions.js'

/** An answer over HTTP. */
export interface HttpAnswer {
  status: number
  body: string
}

interface GraphQLAnswer {
  data?: unknown
  errors?: { message?: unknown; extensions?: { code?: unknown } }[]
}

/** What tells a stranger about the inside: files, statements, libraries. */
export const INSIDE = /prisma|sqlite|libsql|node_modules|\.[cm]?[jt]s:\d|\n\s+at |SELECT .* FROM/i

/** What is wrong with an answer of GraphQL; nothing when it is data or a clean refusal, as the question expects. */
export function answerFaults(expected: Question['expected'], { status, body }: HttpAnswer): string[] {
  const answer = parsed(body)
  if (answer === null) return [`status ${status}, not JSON: ${body.slice(0, 200)}`]
  const { data, errors } = answer
  const faults: string[] = []
  if (status >= 500) faults.push(`status ${status}`)
  if (data === undefined && errors === undefined) faults.push('neither data nor errors')
  if (errors !== undefined && (!Array.isArray(errors) || errors.length === 0)) faults.push('errors are no list')
  for (const error of Array.isArray(errors) ? errors : []) faults.push(...errorFaults(error))
  if (expected === 'data' && errors !== undefined && !isTooCostly(errors)) faults.push('refused, though it fits')
  if (expected === 'error' && errors === undefined) faults.push('answered, though it is wrong')
  return faults.length === 0 ? [] : [`${faults.join('; ')}: ${body.slice(0, 400)}`]
}

/** A random way to a place may lead through lists of lists: who asks so much is rightly refused. */
const isTooCostly = (errors: GraphQLAnswer['errors']) =>
  Array.isArray(errors) && errors.length === 1 && errors[0]?.extensions?.code === 'QUERY_TOO_COSTLY'

function errorFaults({ message, extensions }: { message?: unknown; extensions?: { code?: unknown } }): string[] {
  const faults: string[] = []
  if (typeof message !== 'string' || message === '') return ['an error without a message']
  if (/unexpected error/i.test(message)) faults.push('an unexpected error')
  if (INSIDE.test(message)) faults.push('an error that tells of the inside')
  if (!Object.keys(ERROR_CODES).includes(String(extensions?.code))) faults.push('an error without a code that is known')
  return faults
}

function parsed(body: string): GraphQLAnswer | null {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}
