import type { Cell, Column } from '../tables/column.js'
import type { Format } from './format.js'

const objectOf = (columns: readonly Column[], row: readonly Cell[]): string =>
  JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])))

/** One array with an object for each row, a row a line. */
export const json: Format = {
  extension: 'json',
  mediaType: 'application/json; charset=utf-8',
  attachment: false,
  encode: async function* (columns, batches) {
    let before = '[\n'
    for await (const rows of batches) {
      // An indicator without a goal anywhere gives no rows, and a comma before none is no JSON.
      if (rows.length === 0) continue
      yield before + rows.map((row) => objectOf(columns, row)).join(',\n')
      before = ',\n'
    }
    yield before === '[\n' ? '[]\n' : '\n]\n'
  },
}

/** An object a line (newline-delimited JSON). */
export const ndjson: Format = {
  extension: 'ndjson',
  mediaType: 'application/x-ndjson; charset=utf-8',
  attachment: false,
  encode: async function* (columns, batches) {
    for await (const rows of batches) yield rows.map((row) => `${objectOf(columns, row)}\n`).join('')
  },
}
