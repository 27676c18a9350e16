import { FORMATS } from '../../api/src/tabular/formats/index.js'
import { type Parameter, parametersOf } from '../../api/src/tabular/tables/parameters.js'
import { type Table, UPDATED_AT } from '../../api/src/tabular/tables/table.js'
import type { Random } from '../synthetic/random.js'
import type { FittingValues } from './fitting-value.js'
import { EnumName, type InputValue } from './input-value.js'
import { ODD_NUMBERS, ODD_TEXTS, randomText } from './odd-values.js'
import { odataLiteral, type Row, randomFilter } from './random-filter.js'

export interface UrlQuestion {
  place: string
  /** Path and query, encoded. */
  path: string
  /** Is there an answer, or is it for the server to decide? */
  expected: 'answer' | 'either'
}

/** What can be asked of a table by its URL: a name for the place, and a value as it should be. */
export interface UrlPlace {
  name: string
  table: Table
  /** The path without its query. */
  path: (random: Random) => string
  parameter: string
  fitting: (random: Random) => string
}

/** Every parameter of the files of a table and every option of its OData set. */
export function urlPlaces(table: Table, values: FittingValues, rows: readonly Row[]): UrlPlace[] {
  return [...fileParameters(table, values), ...odataOptions(table, rows)]
}

function fileParameters(table: Table, values: FittingValues): UrlPlace[] {
  const place = (parameter: string, fitting: UrlPlace['fitting'], extension?: string): UrlPlace => ({
    name: `/data/${table.name}?${parameter}`,
    table,
    path: (random) => `/data/${table.name}.${extension ?? random.pick(FORMATS).extension}`,
    parameter,
    fitting,
  })
  return [
    place('fields', (random) => someNames(random, table)),
    place('bom', (random) => random.pick(['0', '1']), 'csv'),
    ...(table.columns.some(({ name }) => name === UPDATED_AT)
      ? [place('updatedSince', (random) => random.pick(['2026-11-01', '2020-01-01T00:00:00Z']))]
      : []),
    ...parametersOf(table).map((one) => place(one.name, () => parameterText(one, table, values))),
  ]
}

function parameterText({ name, type, list }: Parameter, { query }: Table, values: FittingValues): string {
  const single = () => textOf(values.single(name, type, `Query.${query}`))
  return list ? Array.from({ length: 2 }, single).join(',') : single()
}

const textOf = (value: InputValue): string => (value instanceof EnumName ? value.name : String(value))

function odataOptions(table: Table, rows: readonly Row[]): UrlPlace[] {
  const place = (parameter: string, fitting: UrlPlace['fitting']): UrlPlace => ({
    name: `/odata/v4/${table.name}?${parameter}`,
    table,
    path: () => `/odata/v4/${table.name}`,
    parameter,
    fitting,
  })
  const sortable = table.columns.filter(({ idOf }) => idOf === undefined)
  return [
    place('$select', (random) => someNames(random, table)),
    place('$filter', (random) => randomFilter(random, table.columns, rows)),
    ...(sortable.length > 0
      ? [place('$orderby', (random) => `${random.pick(sortable).name}${random.pick(['', ' asc', ' desc'])}`)]
      : []),
    place('$top', (random) => String(random.int(0, 50))),
    place('$skip', (random) => String(random.int(0, 5000))),
    place('$count', (random) => random.pick(['true', 'false'])),
    place('$format', (random) => random.pick(['json', 'application/json;odata.metadata=none'])),
    place('$skiptoken', (random) => token([random.pick([null, 5]), ...keyOf(table, rows)])),
  ]
}

const keyOf = ({ primaryKey, columns }: Table, rows: readonly Row[]) =>
  primaryKey.map((name) => rows[0]?.[name] ?? (columns.find((one) => one.name === name)?.type === 'string' ? 'x' : 1))

const token = (values: readonly unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url')

const someNames = (random: Random, { columns }: Table): string =>
  random
    .shuffle(columns)
    .slice(0, random.int(1, 4))
    .map(({ name }) => name)
    .join(',')

export function fittingUrl(random: Random, place: UrlPlace): UrlQuestion {
  const query = new URLSearchParams([[place.parameter, place.fitting(random)]])
  return { place: place.name, path: `${place.path(random)}?${query}`, expected: 'answer' }
}

/** What percent-encoding should not hold. */
const RUBBISH = ['%', '%zz', '%c3%28', '%00', '%ff%fe', '%u0041', '+', '&', '&&=', '=', '#', '%2500', '%ed%a0%80', '\\']

/** The parameter with an odd value, or with a value that fits and is damaged. */
export function oddUrl(random: Random, place: UrlPlace): UrlQuestion {
  const draw = random.next()
  const path = place.path(random)
  const damaged = encodeURIComponent(damage(random, place.fitting(random)))
  const ask = (query: string): UrlQuestion => ({ place: place.name, path: `${path}?${query}`, expected: 'either' })
  if (draw < 0.4) return ask(`${place.parameter}=${damaged}`)
  if (draw < 0.5) return ask(`${place.parameter}=${damaged}&${place.parameter}=${damaged}`)
  if (draw < 0.6) return ask(`${place.parameter}=${random.pick(RUBBISH)}${damaged}${random.pick(RUBBISH)}`)
  if (draw < 0.7) return ask(`${place.parameter}=${encodeURIComponent(tokenOfOddities(random))}`)
  if (draw < 0.8) return { ...ask(''), path: `${path}(${encodeURIComponent(wellFormed(oddKey(random, place)))})` }
  return ask(`${place.parameter}=${encodeURIComponent(wellFormed(oddText(random)))}`)
}

const oddText = (random: Random): string =>
  random.pick([random.pick(ODD_TEXTS), String(random.pick(ODD_NUMBERS)), randomText(random), 'x'.repeat(8500)])

/** Without unpaired surrogates, which have no percent-encoding. */
const wellFormed = (text: string): string => Buffer.from(text).toString()

/** A few characters less, more or other. */
function damage(random: Random, text: string): string {
  let damaged = text
  for (let i = random.int(1, 3); i > 0; i--) {
    const at = random.int(0, damaged.length)
    const more = random.chance(0.5)
      ? ''
      : random.pick(["'", '(', ')', ',', ' ', '1e999', 'null', ' and ', '\0', '〇', '-'])
    damaged = damaged.slice(0, at) + more + damaged.slice(at + random.int(0, 2))
  }
  return wellFormed(damaged)
}

const tokenOfOddities = (random: Random): string =>
  token(
    Array.from({ length: random.int(0, 4) }, () =>
      random.pick([null, 1, -1, 1.5, 1e300, '', 'x', '\0', '\ud800', [], {}, true, '2026-01-01', 'a'.repeat(3000)]),
    ),
  )

function oddKey(random: Random, { table }: UrlPlace): string {
  const value = odataLiteral(random.pick(table.columns), oddText(random))
  return random.chance(0.5) ? value : table.primaryKey.map((name) => `${name}=${value}`).join(',')
}
