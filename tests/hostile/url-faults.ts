import { request } from 'node:http'
import { parse } from 'csv-parse/sync'
import { INSIDE } from './answer-faults.js'
import type { UrlQuestion } from './url-questions.js'

interface Answer {
  status: number
  type: string
  body: Buffer
}

/** Asks for a path as it is: no library corrects it on the way. */
function get(origin: string, path: string): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const { statusCode = 0, headers } = answer
        resolve({ status: statusCode, type: String(headers['content-type']), body: Buffer.concat(chunks) })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Asks a question by its URL; tells what is wrong with the answer, and what was asked. */
export async function urlFaultsOf(origin: string, { path, expected }: UrlQuestion): Promise<string[]> {
  try {
    return faults(expected, await get(origin, path)).map((fault) => `${fault}\n  ${path}`)
  } catch (error) {
    return [`no whole answer: ${error}\n  ${path}`]
  }
}

function faults(expected: UrlQuestion['expected'], { status, type, body }: Answer): string[] {
  if (status === 200) return isWhole(type, body) ? [] : [`not what ${type} is: ${body.toString().slice(0, 300)}`]
  const text = body.toString()
  const refusal = refusalIn(text)
  // 501 is how OData refuses what it has and a service has not.
  const isRefused = (status >= 400 && status < 500) || status === 501
  const isClean = isRefused && refusal !== null && !INSIDE.test(refusal.message) && !/unexpected/i.test(refusal.message)
  if (!isClean) return [`status ${status}, no clean refusal: ${text.slice(0, 300)}`]
  return expected === 'answer' ? [`refused, though it fits: ${text.slice(0, 300)}`] : []
}

function refusalIn(text: string): { code: string; message: string } | null {
  try {
    const { code, message } = JSON.parse(text).error
    return typeof code === 'string' && typeof message === 'string' && message !== '' ? { code, message } : null
  } catch {
    return null
  }
}

function isWhole(type: string, body: Buffer): boolean {
  try {
    const text = body.toString('utf8')
    if (type.startsWith('text/csv')) parse(text, { bom: true })
    else if (type.includes('parquet')) return text.startsWith('PAR1') && text.endsWith('PAR1')
    else if (type.includes('spreadsheetml')) return text.startsWith('PK')
    else if (type.includes('sqlite')) return text.startsWith('SQLite format 3')
    else if (type.includes('ndjson')) for (const line of text.split('\n').slice(0, -1)) JSON.parse(line)
    else JSON.parse(text)
    return true
  } catch {
    return false
  }
}
