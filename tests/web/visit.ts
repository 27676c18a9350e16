import { createYogaServer } from '@plangraph/api'
import type { Database } from '@plangraph/database'
import { AskError, type PageReply, type PageRequest, pageReply } from '@plangraph/web'

/** Opens pages of the explorer on a database, without a port. altered: what the graph answers instead. */
export function visitorOf(
  database: Database,
  site: Pick<PageRequest, 'root' | 'assets'> = { assets: new Map() },
  altered: (data: Answer['data']) => Answer['data'] = (data) => data,
) {
  const server = createYogaServer(database)
  return (address: string): Promise<PageReply> =>
    pageReply({
      url: new URL(address, 'http://host'),
      accepted: 'zh',
      ...site,
      ask: async (query, variables) => {
        const body = JSON.stringify({ query: query.toString(), variables })
        const headers = { 'content-type': 'application/json' }
        const response = await server.fetch('http://api/graphql', { method: 'POST', headers, body })
        const { data, errors } = (await response.json()) as Answer
        if (errors?.[0]) throw new AskError(errors[0].message, 'BAD_USER_INPUT')
        return altered(data)
      },
    })
}

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the page that asks knows its shape
  data?: any
  errors?: { message: string }[]
}
