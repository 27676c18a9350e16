import { extractBytes } from '../extract/document-of.js'
import { planBytes } from '../plan-files.js'
import { asChosen, extractedCells, readCells } from './reading.js'

const documents: [document: string, cells: number][] = [
  ['xian-hrss-plan-2021', 95],
  ['shangluo-hrss-plan-2021', 39],
  ['sichuan-hrss-plan-2021', 88],
]

describe.each(documents)('the indicator tables of %s', (document, count) => {
  const found = extractedCells(extractBytes(`${document}.txt`, planBytes(document)))
  const read = readCells(document)

  test('hold the cells of the reading, none missing and none extra', () => {
    expect(read).toHaveLength(count)
    expect(found.map((cell) => [cell.table, cell.label, cell.column, cell.printed])).toEqual(
      read.map((cell) => [cell.table, cell.label, cell.column, cell.printed]),
    )
  })

  test.each(read.map((cell, i) => [cell.table, cell.label, cell.column, i] as const))(
    '%s, %s, %s',
    (_table, _label, _column, i) => expect(found[i]).toEqual(asChosen(read[i] as (typeof read)[number], found[i])),
  )
})
