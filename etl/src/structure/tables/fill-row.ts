import { isAttribute } from '../../language/cell-type.js'
import { isUnit } from '../../language/quantity/unit-words.js'
import { concatMapped, emptyText, type MappedText, type TableColumn } from '../../model/index.js'
import { isEmptyMark, isValue, type Token } from './cells.js'
import { isCategoryColumn, isValueColumn } from './columns.js'
import { valuePlaces } from './place-values.js'
import { isData, isGoalInWords, type RowTokens } from './row-tokens.js'

const join = (tokens: readonly Token[]): MappedText => concatMapped(tokens.map((token) => token.text))

/** Takes the words of a goal off the end of a row, as one: they follow a unit or a cell. null where there are none. */
function takeWords(rest: Token[]): Token | null {
  const from = rest.findLastIndex(isGoalInWords)
  if (from <= 0) return null
  const before = (rest[from - 1] as Token).text.text
  const words = rest.slice(from)
  if (words.some(isData) || !(isUnit(before) || isValue(before) || isEmptyMark(before))) return null
  rest.splice(from)
  return { ...(words[0] as Token), text: join(words) }
}

/** Takes up to `count` values off the end of a row, in print order. */
function takeValues(rest: Token[], count: number): Token[] {
  const values: Token[] = []
  while (values.length < count && rest.length > 1) {
    const words = takeWords(rest)
    const last = words?.text.text ?? (rest.at(-1) as Token).text.text
    if (words === null && !isValue(last) && !isEmptyMark(last)) break
    values.unshift(words ?? (rest.pop() as Token))
  }
  return values
}

/** Cells of a row, and the values that no column takes for sure. */
export interface FilledRow {
  cells: MappedText[]
  unplaced: MappedText[]
}

/** Hands the tokens of a row to the columns, from the right: attribute, values, unit; what is left is the name. */
export function fillRow({ tokens, category }: RowTokens, columns: readonly TableColumn[]): FilledRow {
  const cells: MappedText[] = columns.map(() => emptyText)
  const rest = [...tokens]
  const put = (role: (column: TableColumn) => boolean, text: MappedText) => {
    const at = columns.findIndex(role)
    if (at >= 0) cells[at] = text
  }
  const [first] = rest
  if (
    first &&
    columns.some((column) => column.role === 'number') &&
    /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/.test(first.text.text)
  ) {
    put((column) => column.role === 'number', first.text)
    rest.shift()
  }
  const hasAttribute = columns.some((column) => column.role === 'attribute')
  if (hasAttribute && rest.length > 1 && isAttribute(rest.at(-1)?.text.text ?? '')) {
    put((column) => column.role === 'attribute', (rest.pop() as Token).text)
  }
  const values = takeValues(rest, columns.filter(isValueColumn).length)
  const hasUnit = columns.some((column) => column.role === 'unit')
  if (hasUnit && rest.length > 1 && isUnit(rest.at(-1)?.text.text ?? ''))
    put((column) => column.role === 'unit', (rest.pop() as Token).text)
  const name = join(rest)
  put((column) => column.role === 'name', name)
  put(isCategoryColumn, join(category))
  const places = valuePlaces(
    values.map((value) => value.text.text),
    name.text,
    columns,
  )
  places?.forEach((at, i) => {
    cells[at] = (values[i] as Token | undefined)?.text ?? emptyText
  })
  return { cells, unplaced: places === null ? values.map((value) => value.text) : [] }
}

export function fillGroup({ tokens }: RowTokens, columns: readonly TableColumn[]): MappedText[] {
  const cells: MappedText[] = columns.map(() => emptyText)
  const numberAt = columns.findIndex((column) => column.role === 'number')
  const nameAt = columns.findIndex((column) => column.role === 'name')
  const split = numberAt >= 0 && tokens.length > 1
  if (split) cells[numberAt] = (tokens[0] as Token).text
  cells[Math.max(nameAt, 0)] = join(split ? tokens.slice(1) : tokens)
  return cells
}
