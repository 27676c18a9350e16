import { createYogaServer } from '@plangraph/api'
import type { Database } from '@plangraph/database'

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the test asserts
export type Answer = any

/** Asks the API about a database, without a port; resolves to data and errors as a client gets them. */
export function askerOf(database: Database) {
  const server = createYogaServer(database)
  return async (query: string, variables?: Record<string, unknown>): Promise<Answer> => {
    const response = await server.fetch('http://api/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return response.json()
  }
}
