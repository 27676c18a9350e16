import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'

/** An HTTP request, its path and body sent as they are. */
export interface Sent {
  method?: string
  path?: string
  headers?: Readonly<Record<string, string>>
  /** A list goes in chunks, without its length. */
  body?: string | Buffer | readonly Buffer[]
}

/** Bytes that are sent as they are. */
export interface Raw {
  raw: string | Buffer
}

/** What is sent; a large one is made when it is, so that not all lie in memory at once. */
export type Request = Sent | Raw | (() => Sent)

/** What came back; status 0: nothing that is HTTP. */
export interface Received {
  status: number
  type: string
  body: string
}

/** How long a server may leave a connection open without a word, in milliseconds. */
const PATIENCE = 20_000

export const isRaw = (sent: Sent | Raw): sent is Raw => 'raw' in sent

/** Sends a request on a connection of its own. */
export function send(origin: string, request: Request): Promise<Received> {
  const sent = typeof request === 'function' ? request() : request
  return isRaw(sent) ? sendBytes(origin, sent.raw) : sendRequest(origin, sent)
}

function sendRequest(origin: string, { method = 'GET', path = '/graphql', headers, body }: Sent): Promise<Received> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve) => {
    const nothing = (error: Error) => resolve({ status: 0, type: '', body: String(error) })
    // A server that closes before it has read all of a body may take its answer away with it.
    const asked = httpRequest(
      { hostname, port, method, path, headers: { connection: 'keep-alive', ...headers }, agent: false },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk) => chunks.push(chunk))
        answer.on('error', nothing)
        answer.on('end', () => {
          const type = String(answer.headers['content-type'])
          resolve({ status: answer.statusCode ?? 0, type, body: Buffer.concat(chunks).toString() })
          // The server may have answered before it had all of the body.
          asked.destroy()
        })
      },
    )
    // Comes too late to matter when there is an answer.
    asked.on('error', nothing)
    if (Array.isArray(body)) for (const chunk of body) asked.write(chunk)
    asked.end(typeof body === 'string' || body instanceof Buffer ? body : undefined)
  })
}

/** Waits until the server has closed the connection. */
function sendBytes(origin: string, bytes: string | Buffer): Promise<Received> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.setTimeout(PATIENCE, () => socket.destroy())
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', () => {})
    socket.on('close', () => resolve(lastAnswer(Buffer.concat(chunks).toString())))
  })
}

/** The last of the answers that came over a connection. */
function lastAnswer(text: string): Received {
  const [, status = '0', head = '', body = ''] =
    /^HTTP\/1\.1 (\d{3})[^\r]*\r\n(.*?)\r\n\r\n(.*)$/s.exec(text.slice(text.lastIndexOf('HTTP/1.1 '))) ?? []
  return { status: Number(status), type: /^content-type: (.*)$/im.exec(head)?.[1] ?? '', body }
}
