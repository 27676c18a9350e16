import { printableJson } from '@plangraph/database'
import { type Logger, pino } from 'pino'

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const GATHERED_CHARACTERS = 16_384
const GATHERED_MILLISECONDS = 500

/**
 * Writes one line of JSON an event to standard error: at "info" every request, at "error" every fault with its id. Lines
 * are gathered for a moment, since a write for each would cost more than most answers.
 */
export function serverLog(level: LogLevel): { log: Logger; flush: () => void } {
  let lines: string[] = []
  let size = 0
  let timer: NodeJS.Timeout | null = null
  const flush = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    // JSON leaves C1 controls and marks of direction as they are, and a log may be read in a terminal.
    if (size > 0) process.stderr.write(printableJson(lines.join('')))
    lines = []
    size = 0
  }
  const write = (line: string) => {
    size += line.length
    lines.push(line)
    if (size >= GATHERED_CHARACTERS) flush()
    else timer ??= setTimeout(flush, GATHERED_MILLISECONDS)
  }
  return { log: pino({ level, base: null }, { write }), flush }
}
