import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Database } from '@plangraph/database'
import { answerProtocolErrors, requireOneHost } from '../server/http/protocol-errors.js'
import { limitConnections } from '../server/limits/connection-limit.js'
import { createListener } from '../server/listener.js'
import { DEFAULTS, type ListenerOptions } from '../server/options.js'

export interface RunningServer {
  /** Where GraphQL and GraphiQL are. */
  url: string
  /** Stops listening, ends what is being answered for at most so many seconds, then cuts the connections left. */
  close: (graceSeconds?: number) => Promise<void>
}

/**
 * How long a client may take to send a request, in milliseconds: slow ones must not hold connections for ever. Node looks
 * for late ones only every 30 s, unless set to do so more often.
 */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
}

/** How long nothing may move over a connection. */
const IDLE_SECONDS = 120

/** How often a server that ends looks for connections over which nothing is answered any more. */
const IDLE_CHECK_MS = 50

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
  const listener = await createListener(database, options)
  const server = createServer({ ...PATIENCE, requireHostHeader: false }, requireOneHost(listener.handle))
  answerProtocolErrors(server)
  const settings = { ...DEFAULTS, ...options }
  limitConnections(server, settings)
  // A client that reads nothing of its answer is cut off, one that waits for it is not.
  server.setTimeout(Math.max(IDLE_SECONDS, 2 * settings.answerSeconds) * 1000)
  server.listen(at.port, at.host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    await listener.close()
    throw new Error(explain(cause, at), { cause })
  }
  const { port } = server.address() as AddressInfo
  const host = at.host.includes(':') ? `[${at.host}]` : at.host
  return {
    url: `http://${host}:${port}/graphql`,
    close: async (graceSeconds = 0) => {
      listener.announceStop()
      const closed = once(server, 'close')
      server.close()
      const cut = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000)
      // What had begun to be answered told its client nothing of the end: its connection is idle when the answer is out.
      const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
      server.closeIdleConnections()
      await closed
      clearInterval(idle)
      clearTimeout(cut)
      await listener.close()
    },
  }
}

function explain(cause: unknown, { host, port }: { host: string; port: number }): string {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `port ${port} of ${host} is taken: stop what listens there or set PORT`
  if (code === 'EACCES') return `port ${port} of ${host} is not allowed to this user: set PORT to 1024 or higher`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST ${host} is no address of this machine`
  return `cannot listen on port ${port} of ${host}: ${message}`
}
