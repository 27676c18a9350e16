import { resolve } from 'node:path'
import { corsOriginsOf } from '../server/http/cors.js'
import { DEFAULTS, type ListenerOptions } from '../server/options.js'
import { LOG_LEVELS, type LogLevel } from '../shared/server-log.js'

const MEBIBYTE = 2 ** 20

export interface ServerSettings {
  host: string
  port: number
  logLevel: LogLevel
  listener: ListenerOptions
}

/** What the environment says of the server. @throws {Error} naming the variable that is wrong and what to give */
export function serverSettings(environment: NodeJS.ProcessEnv): ServerSettings {
  const number = (name: string, fallback: number, most = Number.MAX_SAFE_INTEGER, least = 0) =>
    wholeNumber(name, environment[name], fallback, { least, most })
  const baseUrl = baseUrlOf(environment.BASE_URL)
  const host = environment.HOST || '127.0.0.1'
  const trustedProxies = number('TRUSTED_PROXIES', DEFAULTS.trustedProxies, 10)
  return {
    host,
    port: number('PORT', 4000, 65_535),
    logLevel: oneOf('LOG_LEVEL', environment.LOG_LEVEL, LOG_LEVELS, 'info'),
    listener: {
      ...(baseUrl !== undefined && { baseUrl }),
      corsOrigins: corsOriginsOf(environment.CORS_ORIGINS),
      graphiql: oneOf('GRAPHIQL', environment.GRAPHIQL, ['on', 'off'], 'on') === 'on',
      pointsAMinute: number('RATE_LIMIT', DEFAULTS.pointsAMinute),
      trustedProxies,
      connections: number('MAX_CONNECTIONS', DEFAULTS.connections, 100_000, 1),
      connectionsPerAddress: number('MAX_CONNECTIONS_PER_ADDRESS', connectionsPerAddress(host, trustedProxies)),
      answerBytes: number('ANSWER_MEGABYTES', DEFAULTS.answerBytes / MEBIBYTE, 1_000_000) * MEBIBYTE,
      formerDatabases: number('FORMER_DATABASES', DEFAULTS.formerDatabases, 1000, 1),
      formerBytes: number('FORMER_MEGABYTES', DEFAULTS.formerBytes / MEBIBYTE, 1_000_000) * MEBIBYTE,
      plans: resolve(environment.PLANS || DEFAULTS.plans),
      answerSeconds: number('ANSWER_SECONDS', DEFAULTS.answerSeconds, 3600, 1),
      pieceSeconds: number('SEND_SECONDS', DEFAULTS.pieceSeconds, 3600, 1),
    },
  }
}

/** A whole office may share one address. */
const PUBLIC_CONNECTIONS_PER_ADDRESS = 100
const LOOPBACK = /^(?:127\..*|::1|localhost)$/

/** No limit where all connections come from a proxy or from this machine. */
const connectionsPerAddress = (host: string, trustedProxies: number): number =>
  trustedProxies > 0 || LOOPBACK.test(host) ? 0 : PUBLIC_CONNECTIONS_PER_ADDRESS

function wholeNumber(
  name: string,
  text: string | undefined,
  fallback: number,
  { least, most }: { least: number; most: number },
): number {
  const value = Number(text || fallback)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  const what = name === 'PORT' ? 'port' : 'number'
  throw new Error(`${name} "${text}" is no ${what}: give a number from ${least} to ${most}`)
}

function oneOf<Value extends string>(
  name: string,
  text: string | undefined,
  values: readonly Value[],
  fallback: Value,
): Value {
  const value = values.find((one) => one === (text || fallback))
  if (value !== undefined) return value
  throw new Error(`${name} "${text}" is not known: give one of ${values.join(', ')}`)
}

function baseUrlOf(text: string | undefined): string | undefined {
  if (!text) return undefined
  if (/^https?:\/\/[^/?#]+(?:\/[^?#]*)?$/.test(text) && URL.canParse(text)) return text
  throw new Error(`BASE_URL "${text}" is no address of a server: give http://… or https://…, without ? and #`)
}
