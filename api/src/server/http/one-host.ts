import type { IncomingMessage, RequestListener } from 'node:http'
import { jsonReply, send } from '../../shared/http/reply.js'

const MESSAGE = 'A request names its host in one header Host.'

/**
 * Refuses requests with several Host headers, and those of HTTP 1.1 with none, as RFC 9112 (3.2) asks: a proxy may go by
 * one of the hosts and the server by another. node:http takes the first, and refuses none at all without a word.
 */
export function withOneHost(handle: RequestListener): RequestListener {
  return (request, response) => {
    const hosts = hostsIn(request)
    if (hosts === 1 || (hosts === 0 && request.httpVersion !== '1.1')) return handle(request, response)
    const reply = jsonReply(400, { error: { code: 'BAD_REQUEST', message: MESSAGE } }, { 'cache-control': 'no-store' })
    return send(reply, request, response, ['connection', 'close'])
  }
}

/** Headers stand in a list of names and values in turn. */
function hostsIn({ rawHeaders }: IncomingMessage): number {
  let hosts = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts
}
