import { printableJson } from '@plangraph/database'
import { type Logger, pino } from 'pino'

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const GATHERED_CHARACTERS = 16_384
const GATHERED_MILLISECONDS = 500

/** The number that pino writes for it. */
const INFO = pino.levels.values.info

/** What the log tells of a request that was answered. */
export interface AnsweredRequest {
  request: string
  client: string
  method: string
  path: string
  status: number
  ms: number
  kept: boolean
  subject?: string
}

export interface ServerLog {
  log: Logger
  /** Writes the line that `log.info` would, in half the time: there is one for every request. */
  logAnswered: (answered: AnsweredRequest) => void
  /** Writes what is gathered, at once. */
  flush: () => void
}

/**
 * Writes one line of JSON an event to standard error: at "info" every request, at "error" every fault with its id. Lines
 * are gathered for a moment, since a write for each would cost more than most answers.
 */
export function serverLog(level: LogLevel): ServerLog {
  let lines = ''
  let timer: NodeJS.Timeout | null = null
  const flush = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    // JSON leaves C1 controls and marks of direction as they are, and a log may be read in a terminal.
    if (lines !== '') process.stderr.write(printableJson(lines))
    lines = ''
  }
  const write = (line: string) => {
    lines += line
    if (lines.length >= GATHERED_CHARACTERS) flush()
    else timer ??= setTimeout(flush, GATHERED_MILLISECONDS)
  }
  const log = pino({ level, base: null }, { write })
  const isTold = log.isLevelEnabled('info')
  return { log, logAnswered: (answered) => (isTold ? write(lineOf(answered)) : undefined), flush }
}

function lineOf({ request, client, method, path, status, ms, kept, subject }: AnsweredRequest): string {
  const who = `"request":${JSON.stringify(request)},"client":${JSON.stringify(client)}`
  const what = `"method":${JSON.stringify(method)},"path":${JSON.stringify(path)},"status":${status}`
  const named = subject === undefined ? '' : `,"subject":${JSON.stringify(subject)}`
  return `{"level":${INFO},"time":${Date.now()},${who},${what},"ms":${ms},"kept":${kept}${named}}\n`
}
