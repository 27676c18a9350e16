import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Database } from '@plangraph/database'
import { createListener, type ListenerOptions } from '../listener.js'

export interface RunningServer {
  /** Where GraphQL and GraphiQL are. */
  url: string
  /** Stops listening and cuts the connections that are open. */
  close: () => Promise<void>
}

/**
 * Serves a database over HTTP. Port 0 takes any that is free.
 *
 * @throws {Error} saying what to do, when the address can't be listened on
 */
export async function listen(
  database: Database,
  at: { host: string; port: number },
  options: ListenerOptions = {},
): Promise<RunningServer> {
  const server = createServer(createListener(database, options))
  server.listen(at.port, at.host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new Error(explain(cause, at), { cause })
  }
  const { port } = server.address() as AddressInfo
  const host = at.host.includes(':') ? `[${at.host}]` : at.host
  return {
    url: `http://${host}:${port}/graphql`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

function explain(cause: unknown, { host, port }: { host: string; port: number }): string {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `port ${port} of ${host} is taken: stop what listens there or set PORT`
  if (code === 'EACCES') return `port ${port} of ${host} is not allowed to this user: set PORT to 1024 or higher`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST ${host} is no address of this machine`
  return `cannot listen on port ${port} of ${host}: ${message}`
}
