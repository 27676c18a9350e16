import { type ApiKey, type Database, Prisma } from '@plangraph/database'
import { hashOfKey, newKey, type Scope, startOfKey, writeScopes } from '../../shared/api-key.js'

export interface KeyRequest {
  /** Who holds it: this is what the log says. */
  name: string
  scopes: readonly Scope[]
  /** Days that it is valid; null for ever. */
  days: number | null
}

const DAY = 86_400_000
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,62}[\p{L}\p{N}])?$/u

/**
 * Makes a key and stores its hash. The key is in what is returned and nowhere else.
 *
 * @throws {Error} a sentence, for a name that can't be one or is taken
 */
export async function createKey(database: Database, request: KeyRequest, now: Date): Promise<string> {
  const { name, scopes, days } = request
  if (!NAME.test(name)) {
    throw new Error(`"${name}" is no name of a key: give up to 64 letters, digits and . _ - between them`)
  }
  const key = newKey()
  const data: ApiKey = {
    ...{ name, hash: hashOfKey(key), start: startOfKey(key), scopes: writeScopes(scopes) },
    ...{ createdAt: now, expiresAt: days === null ? null : new Date(now.getTime() + days * DAY), revokedAt: null },
  }
  try {
    await database.apiKey.create({ data })
  } catch (error) {
    if (!isTaken(error)) throw error
    throw new Error(`there is a key "${name}" already: give another name, since the log tells holders by it`)
  }
  return key
}

const isTaken = (error: unknown) => error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

/** All keys, the oldest first. */
export const listKeys = (database: Database): Promise<ApiKey[]> =>
  database.apiKey.findMany({ orderBy: [{ createdAt: 'asc' }, { name: 'asc' }] })

/**
 * Makes a key open nothing any more; one that was revoked before stays so.
 *
 * @throws {Error} a sentence, when there is no key of this name
 */
export async function revokeKey(database: Database, name: string, now: Date): Promise<void> {
  const { count } = await database.apiKey.updateMany({ where: { name, revokedAt: null }, data: { revokedAt: now } })
  if (count > 0 || (await database.apiKey.findUnique({ where: { name } })) !== null) return
  throw new Error(`there is no key "${name}": npm run keys -- list shows those there are`)
}
