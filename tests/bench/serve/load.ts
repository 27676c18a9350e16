import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { ServerProcess } from './server-process.js'

const CONNECTIONS = 32
const HEAD_END = '\r\n\r\n'

/** A request: a body is sent by POST as JSON. */
export interface Ask {
  path: string
  body?: string
}

/**
 * The body of an answer.
 *
 * @throws {Error} for any status but 200
 */
export async function answerTo({ origin }: ServerProcess, { path, body }: Ask): Promise<string> {
  const posted = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
  const response = await fetch(origin + path, body === undefined ? {} : posted)
  const answer = await response.text()
  if (response.status === 200) return answer
  throw new Error(`${path} was answered with ${response.status}: ${answer.slice(0, 1000)}`)
}

/**
 * Takes an answer without keeping it: a table of millions of rows is longer than any text.
 *
 * @throws {Error} for any status but 200
 */
export async function take({ origin }: ServerProcess, { path }: Ask): Promise<void> {
  const response = await fetch(origin + path)
  if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}`)
  for await (const _piece of response.body ?? []);
}

/** CPU milliseconds that the server spends on each request, when `count` come over 32 kept connections at a time. */
export async function cpuPerRequest(server: ServerProcess, asks: Iterator<Ask, Ask>, count: number): Promise<number> {
  const connections = await Promise.all(Array.from({ length: Math.min(CONNECTIONS, count) }, () => open(server)))
  const before = await server.cpu()
  let left = count
  const work = async (socket: Socket) => {
    while (left-- > 0) await exchange(socket, asks.next().value)
  }
  await Promise.all(connections.map(work))
  const spent = (await server.cpu()) - before
  for (const socket of connections) socket.destroy()
  return spent / count
}

async function open({ origin }: ServerProcess): Promise<Socket> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1').setNoDelay()
  await once(socket, 'connect')
  return socket
}

/** Barely more than bytes in and out: a client of `node:http` would keep a fast server waiting. */
function exchange(socket: Socket, { path, body }: Ask): Promise<void> {
  const length =
    body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
  const head = `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\nhost: bench\r\naccept: application/json\r\n`
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0)
    const take = (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      if (!isWhole(received)) return
      socket.off('data', take).off('close', fail)
      if (received.subarray(9, 12).toString() === '200') resolve()
      else fail()
    }
    const fail = () => reject(new Error(`${path} was answered with ${received.subarray(0, 1000)}`))
    socket.on('data', take).on('close', fail)
    socket.write(`${head}${length}\r\n${body ?? ''}`)
  })
}

function isWhole(received: Buffer): boolean {
  const end = received.indexOf(HEAD_END)
  if (end < 0) return false
  const length = /content-length: (\d+)/i.exec(received.subarray(0, end).toString('latin1'))?.[1]
  const begin = end + HEAD_END.length
  if (length === undefined) return received.subarray(-5).toString() === `0${HEAD_END}`
  return received.length >= begin + Number(length)
}
