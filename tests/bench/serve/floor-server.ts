import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { floorAnswers } from './floor-answers.js'

/**
 * What the same answers cost at least: `node:http` with bytes that are there already (the file BYTES names), or with
 * prepared statements on the rows of the database FILE. It knows no query language, checks nothing and limits nothing.
 */
const { BYTES = '', FILE = '' } = process.env
const bytes = readFileSync(BYTES)
const answers = floorAnswers(FILE)

const server = createServer(async (request, response) => {
  const answer = answers[request.url ?? '']
  const body = answer ? JSON.stringify({ data: answer(JSON.parse(await textOf(request)).variables) }) : bytes
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
})

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
