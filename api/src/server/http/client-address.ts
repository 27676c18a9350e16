import type { IncomingMessage } from 'node:http'
import { isIPv6, type Socket } from 'node:net'

/**
 * Who asks, for the budget and the log. Behind proxies it is what the outermost trusted one wrote into X-Forwarded-For;
 * what a client wrote there itself is left aside. Of an IPv6 address the network (/64), which is what one household has.
 *
 * @param trustedProxies how many proxies stand in front of the server
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  if (trustedProxies === 0) return networkOfPeer(socket)
  const peer = socket.remoteAddress ?? ''
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',')
  const hops = [...forwarded.map((hop) => hop.trim()).filter((hop) => hop !== ''), peer]
  return networkOf(hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? '')
}

const peers = new WeakMap<Socket, string>()

/** Found once for a connection, over which many requests may come. */
function networkOfPeer(socket: Socket): string {
  const before = peers.get(socket)
  if (before !== undefined) return before
  const network = networkOf(socket.remoteAddress ?? '')
  peers.set(socket, network)
  return network
}

/** Some proxies write the port of the client too, which is another one at every connection. */
const PORT = /^(?:\[([^\]]*)\]|([\d.]+))(?::\d+)?$/

/** The address as budgets and limits count it. */
export function networkOf(written: string): string {
  const [, bracketed, plain] = PORT.exec(written) ?? []
  const address = bracketed ?? plain ?? written
  if (!address.includes(':')) return address.slice(0, 45)
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address.slice(0, 45)
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter((group) => group !== '')
  if (tail !== undefined) {
    const last = tail.split(':').filter((group) => group !== '')
    while (groups.length + last.length < 8) groups.push('0')
  }
  return `${groups.slice(0, 4).join(':')}::/64`
}
