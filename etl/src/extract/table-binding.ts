import { matchesOf } from '@plangraph/figures'
import { pattern, patternWith, words } from '../language/lexicon/lists/word-lists.js'
import type { Binding, StructuredTable, TableRow } from '../model/index.js'
import { bindingOf, cellOf } from './row-cells.js'
import { rowName } from './row-name.js'

/** What the lines around a table say of whether its targets bind. */
export interface TableBinding {
  /** 均为预期性: of every row. */
  ofAll: Binding | null
  /** *为约束性指标: of the rows with a mark. */
  ofMarked: ReadonlyMap<string, Binding>
  /** 其余为预期性: of the rows that say nothing, where others do. */
  ofRest: Binding | null
  /** 12项预期性、1项约束性; 共10项，其中约束性4项: some rows are of one kind, and those which say nothing of the other. */
  ofEither: boolean
}

const isWord = words('is-of')
/** 共10项，均为预期性 */
const ofAllRows = pattern`${words('all-of')}${isWord}`
const forms = (kind: string) => ({
  lead: pattern`${kind}性?指标|${ofAllRows}${kind}性?`,
  all: pattern`${ofAllRows}${kind}性?`,
  rest: pattern`${words('rest-of')}[^，,；;。]{0,8}?${isWord}${kind}性?`,
  counted: pattern`\d+[项个]${kind}性?|${kind}性?(?:指标)?\d+[项个]`,
})
const kinds: readonly [Binding, ReturnType<typeof forms>][] = [
  ['BINDING', forms('约束')],
  ['ANTICIPATORY', forms('预期')],
]

/** The one kind of which a text says it; null where it says it of both or of neither. */
function only(text: string, form: keyof ReturnType<typeof forms>): Binding | null {
  const said = kinds.filter(([, each]) => each[form].test(text)).map(([kind]) => kind)
  return said.length === 1 ? (said[0] ?? null) : null
}

const marks = '[*＊※△▲#★☆●◆■]'
const legend = patternWith(
  'g',
)`(${marks})[”"’）)]?\s*(?:号|${words('mark-of')}|指标)*\s*(?:${words('means')}|${isWord}|[：:])\s*(约束|预期)性?`

const bare = (mark: string) => mark.replace('＊', '*')

function markedKinds(text: string): Map<string, Binding> {
  return new Map(
    matchesOf(text, legend).map((match) => [
      bare(match[1] as string),
      match[2] === '约束' ? 'BINDING' : 'ANTICIPATORY',
    ]),
  )
}

/** Reads the lines around a table, without white space. lead: the one before it and its title; notes: those behind it. */
export function tableBinding(lead: string, notes: string): TableBinding {
  const text = `${lead}\n${notes}`
  const counted = kinds.filter(([, form]) => form.counted.test(lead)).length
  const ofEither = counted === 2 || (counted === 1 && lead.includes('其中'))
  const ofRest = only(text, 'rest')
  return {
    ofAll: ofEither || ofRest !== null ? null : (only(lead, 'lead') ?? only(notes, 'all')),
    ofMarked: markedKinds(text),
    ofRest,
    ofEither,
  }
}

const markOf = (label: string, { ofMarked }: TableBinding): Binding | null =>
  matchesOf(label, new RegExp(marks, 'g')).flatMap(([mark]) => ofMarked.get(bare(mark)) ?? [])[0] ?? null

/** What a row says of itself: its attribute, its name, its mark; null where it says nothing. */
export function bindingOfRow(table: StructuredTable, row: TableRow, around: TableBinding): Binding | null {
  const { binding, label } = rowName(table, row)
  return bindingOf(cellOf(table, row, 'attribute')) ?? binding ?? markOf(label, around)
}

/** What holds for the rows of a table that say nothing. */
export function bindingOfRest(table: StructuredTable, around: TableBinding): Binding | null {
  const said = new Set(table.rows.flatMap((row) => bindingOfRow(table, row, around) ?? []))
  if (around.ofAll !== null || said.size === 0) return around.ofAll
  if (around.ofRest !== null) return around.ofRest
  if (!around.ofEither || said.size > 1) return null
  return said.has('BINDING') ? 'ANTICIPATORY' : 'BINDING'
}
