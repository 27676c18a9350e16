import { destination, type Logger, pino } from 'pino'

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/**
 * Writes one line of JSON an event to standard error: at "info" every request, at "error" every fault with its id. Lines
 * are gathered for a moment, since a write for each would cost more than most answers.
 */
export function serverLog(level: LogLevel): { log: Logger; flush: () => void } {
  const stream = destination({ fd: 2, sync: false, minLength: 12_000, periodicFlush: 1000 })
  const log = pino({ level, base: null }, stream)
  return { log, flush: () => stream.flushSync() }
}
