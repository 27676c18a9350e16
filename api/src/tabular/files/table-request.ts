import { quoted, RequestError } from '../../shared/errors.js'
import type { Format } from '../formats/format.js'
import type { Column } from '../tables/column.js'
import { argumentsFrom, parametersOf } from '../tables/parameters.js'
import type { RowRequest } from '../tables/read-rows.js'
import { type Table, UPDATED_AT } from '../tables/table.js'
import { OF_THE_PAST } from './in-time.js'
import { timeOf } from './time-of.js'

export interface TableRequest extends RowRequest {
  bom: boolean
}

/**
 * What the parameters of a URL ask of a table.
 *
 * @throws {RequestError} naming the parameter that is unknown or wrong: one that is overlooked would give other rows
 * @throws {GraphQLError} naming the argument that is wrong whatever the data are
 */
export function tableRequest(table: Table, format: Format, query: URLSearchParams): TableRequest {
  const known = ['fields', ...OF_THE_PAST, ...own(table, format), ...parametersOf(table).map(({ name }) => name)]
  const unknown = [...query.keys()].find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw new RequestError(400, 'UNKNOWN_PARAMETER', `${table.name} knows no parameter ${quoted(unknown)}.`, {
      parameters: known,
    })
  }
  for (const name of ['fields', 'bom', 'updatedSince']) {
    if (query.getAll(name).length < 2) continue
    throw new RequestError(
      400,
      'BAD_PARAMETER',
      `Parameter "${name}": it is given more than once, and takes one value.`,
    )
  }
  const args = argumentsFrom(table, query)
  table.check?.(args ?? {})
  const updatedSince = timeOf('updatedSince', query.get('updatedSince'))
  return {
    columns: chosen(table, query.get('fields')),
    bom: flag(query.get('bom')),
    ...(args && { args }),
    ...(updatedSince && { updatedSince }),
  }
}

const own = (table: Table, format: Format): string[] => [
  ...(table.columns.some(({ name }) => name === UPDATED_AT) ? ['updatedSince'] : []),
  ...(format.extension === 'csv' ? ['bom'] : []),
]

function chosen({ name, columns }: Table, fields: string | null): readonly Column[] {
  if (fields === null) return columns
  return [...new Set(fields.split(',').map((field) => field.trim()))].map((field) => {
    const column = columns.find((one) => one.name === field)
    if (column) return column
    throw new RequestError(400, 'UNKNOWN_FIELD', `${name} has no field ${quoted(field)}.`, {
      fields: columns.map((one) => one.name),
    })
  })
}

function flag(text: string | null): boolean {
  if (text === null || text === '0') return false
  if (text === '1') return true
  throw new RequestError(400, 'BAD_PARAMETER', `Parameter "bom": ${quoted(text)} is neither 1 nor 0.`)
}
