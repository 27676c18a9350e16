import { createYogaServer } from '@plangraph/api'
import type { Database } from '@plangraph/database'
import { AskError, type PageReply, pageReply } from '@plangraph/web'

/** Opens pages of the explorer on a database, without a port. */
export function visitorOf(database: Database) {
  const server = createYogaServer(database)
  return (address: string): Promise<PageReply> =>
    pageReply({
      url: new URL(address, 'http://host'),
      accepted: 'zh',
      assets: new Map(),
      ask: async (query, variables) => {
        const body = JSON.stringify({ query: query.toString(), variables })
        const headers = { 'content-type': 'application/json' }
        const response = await server.fetch('http://api/graphql', { method: 'POST', headers, body })
        const { data, errors } = (await response.json()) as Answer
        if (errors?.[0]) throw new AskError(errors[0].message, 'BAD_USER_INPUT')
        return data
      },
    })
}

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the page that asks knows its shape
  data?: any
  errors?: { message: string }[]
}
