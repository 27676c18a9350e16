import { badRequest, notImplemented } from './odata-error.js'

const SERVED = ['$select', '$filter', '$orderby', '$top', '$skip', '$count', '$skiptoken', '$format'] as const
const NOT_SERVED = ['$expand', '$search', '$apply', '$compute', '$deltatoken', '$levels', '$index']

export type Options = Partial<Record<(typeof SERVED)[number], string>>

/**
 * The system query options of a URL. Other parameters are the client's own and mean nothing here.
 *
 * @throws {RequestError} for options that are unknown, given twice, or not served
 */
export function optionsOf(query: URLSearchParams): Options {
  const options: Options = {}
  for (const [name, value] of query) {
    const known = SERVED.find((one) => one === name)
    if (known !== undefined) {
      if (options[known] !== undefined) throw badRequest(`${name} is given more than once.`)
      options[known] = value
    } else if (NOT_SERVED.includes(name)) throw notImplemented(`${name} is not served here.`)
    else if (name.startsWith('$')) throw badRequest(`There is no query option ${name}; there are ${SERVED.join(', ')}.`)
    else if (SERVED.some((one) => one === `$${name}`)) throw badRequest(`Write $${name}: without $ it means nothing.`)
  }
  return options
}

/** @throws {RequestError} for what is no number from 0 on */
export function wholeNumber(options: Options, name: '$top' | '$skip'): number | undefined {
  const text = options[name]
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw badRequest(`${name} "${text.slice(0, 40)}" is no whole number from 0 on.`)
}

/** @throws {RequestError} for what is neither true nor false */
export function countWanted({ $count }: Options): boolean {
  if ($count === undefined || $count === 'false') return false
  if ($count === 'true') return true
  throw badRequest(`$count "${$count.slice(0, 40)}" is neither true nor false.`)
}
