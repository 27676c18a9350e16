import type { Prisma } from './generated/client/client.js'

/** Which database answers. */
export type Kind = 'sqlite' | 'postgresql'

/** Which database an open client, or a transaction of one, asks. */
export function kindOf(database: Prisma.TransactionClient): Kind {
  const { _activeProvider: provider } = database as { _activeProvider?: unknown }
  if (provider !== 'sqlite' && provider !== 'postgresql')
    throw new Error('the client does not tell which database it asks')
  return provider
}
