import { DatabaseError } from '../database-error.js'
import { withoutPassword } from '../database-url.js'

/** No database of that name is on the server. */
export const NO_DATABASE = '3D000'

/** What a server answers who asks for a connection, by PostgreSQL's codes and those of the network. */
const REASONS: Readonly<Record<string, string>> = {
  [NO_DATABASE]: 'has no such database: create it with npm run migrate',
  '28P01': 'refuses the password of DATABASE_URL',
  '28000': 'refuses the user of DATABASE_URL',
  '53300': 'has no connection left: end other programs, or allow more (max_connections)',
  '57P03': 'is starting or stopping: try again',
  ECONNREFUSED: 'does not answer: start PostgreSQL, or let DATABASE_URL name another server',
  ENOTFOUND: 'is not known by this name: let DATABASE_URL name another server',
  ETIMEDOUT: 'does not answer: check the network, or let DATABASE_URL name another server',
}

/** PostgreSQL's code of an error, or that of the network. */
export const codeOf = (error: unknown): string => String((error as { code?: unknown }).code)

/** @throws {DatabaseError} with a sentence where the server can't be reached or refuses */
export async function unlessUnreachable<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    const reason = REASONS[codeOf(error)] ?? `can't be used: ${(error as Error).message}`
    throw new DatabaseError('UNREACHABLE', `The server of ${withoutPassword(url)} ${reason}.`, { cause: error })
  }
}
