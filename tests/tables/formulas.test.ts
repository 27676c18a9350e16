import { formulaSafe } from '@plangraph/figures'
import { parse } from 'csv-parse/sync'
import { sql } from '../../api/src/shared/sql.js'
import { csv } from '../../api/src/tabular/formats/csv.js'
import { type Cell, string } from '../../api/src/tabular/tables/column.js'
import { TABLES } from '../../api/src/tabular/tables/index.js'
import { formulaStarts, TRIGGERS } from './formula-texts.js'
import { rowsOfCsv, unescapedFormula } from './read-file.js'

const TEXTS = TRIGGERS.flatMap(formulaStarts)

/** What a CSV file does not tell. */
const UNTOLD = { table: { name: 'texts', description: '' }, citation: '' }

const name = string('name', sql``, 'A name.')

async function* once<Item>(item: Item) {
  yield item
}

test.each(TABLES.map((table) => [table.name, table.columns] as const))(
  '%s: a text that begins like a formula comes back from CSV, and begins like none there',
  async (_name, columns) => {
    // Every column of texts holds every text once, beside others in each row.
    const textOf = (row: number, place: number) => TEXTS[(row + place) % TEXTS.length] ?? ''
    const rows = TEXTS.map((_, row) =>
      columns.map(
        ({ type }, place): Cell => (type === 'boolean' ? true : type === 'string' ? textOf(row, place) : -13.5),
      ),
    )
    const pieces: unknown[] = []
    for await (const piece of csv.encode(columns, once(rows), UNTOLD)) pieces.push(piece)
    const file = pieces.join('')
    const back = rowsOfCsv(
      file,
      columns.map((column) => (column.type.startsWith('date') ? { ...column, type: 'number' as const } : column)),
    )
    expect(back.map((row) => JSON.stringify(Object.values(row)))).toEqual(rows.map((row) => JSON.stringify(row)))
    expect(file).not.toMatch(/(?:^|,|\r\n)"?[=+@\t＝＋－＠]/)
    if (columns.some(({ type }) => type === 'number')) expect(file).toContain(',-13.5,')
  },
)

test('a reader that splits at semicolons and tabs too finds the same cells', async () => {
  const texts = ['甲;=1+1', '甲\t=1+1', ';+1', 'x;"=1"']
  const pieces: unknown[] = []
  for await (const piece of csv.encode([name], once(texts.map((text) => [text])), UNTOLD)) pieces.push(piece)
  const cells: string[][] = parse(pieces.join(''), { delimiter: [',', ';', '\t'], from: 2 })
  expect(cells).toEqual(texts.map((text) => [text]))
})

test.each(['甲', 'a-b', '1=1', 'x@y', '', ' ', '万人', '5%'])('“%s” stays as it is', (text) => {
  expect(formulaSafe(text)).toBe(text)
  expect(unescapedFormula(formulaSafe(text))).toBe(text)
})
