import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { networkOf } from '../http/client-address.js'
import { refuse, TOO_MANY_CONNECTIONS } from '../http/protocol-errors.js'

export interface ConnectionLimits {
  /** Connections that are open at the same time. */
  connections: number
  /** Of these, from one address (IPv6: one /64 network); 0 for no limit, as behind a proxy, whose connections all are. */
  connectionsPerAddress: number
}

/** Connections beyond the limit that are open for the moment it takes to refuse them; further ones are closed without a word. */
const REFUSED_AT_ONCE = 100

/** How long a client that is refused may take to read why, in milliseconds. */
const REFUSAL_TIME = 1000

/** Bounds the connections of a server. What is too much is answered 503 before any request is read. */
export function limitConnections(server: Server, { connections, connectionsPerAddress }: ConnectionLimits): void {
  const [accept] = server.listeners('connection')
  const byAddress = new Map<string, number>()
  let open = 0
  server.maxConnections = connections + REFUSED_AT_ONCE
  server.removeAllListeners('connection')
  server.on('connection', (socket: Socket) => {
    const address = networkOf(socket.remoteAddress ?? '')
    const own = byAddress.get(address) ?? 0
    if (open >= connections || (connectionsPerAddress > 0 && own >= connectionsPerAddress)) {
      socket.on('error', () => {}).resume()
      refuse(socket, TOO_MANY_CONNECTIONS)
      setTimeout(() => socket.destroy(), REFUSAL_TIME).unref()
      return
    }
    open += 1
    byAddress.set(address, own + 1)
    socket.once('close', () => {
      open -= 1
      const left = (byAddress.get(address) ?? 1) - 1
      if (left > 0) byAddress.set(address, left)
      else byAddress.delete(address)
    })
    accept?.call(server, socket)
  })
}
