import { isEnumType } from 'graphql'
import { allLabels, columnWords, LABEL_KINDS, type Label } from '../../domain/labels/labels.js'
import { tagOf } from '../../shared/http/conditional.js'
import { type ComputedColumn, computedColumns, oneOf, orNull, string } from './column.js'
import { servedSchema } from './served-schema.js'
import type { Arguments, Table } from './table.js'

interface Entry extends Label {
  description: string | null
}

const KINDS = Object.fromEntries(LABEL_KINDS.map((kind) => [kind, kind]))

const COLUMNS: ComputedColumn<Entry>[] = [
  [(value) => oneOf('kind', KINDS, value, 'What the code is.'), ({ kind }) => kind],
  [
    (value) =>
      string(
        'set',
        value,
        'What it belongs to: topics, fields, units, tables, the enumeration, the table of a column.',
      ),
    ({ set }) => set,
  ],
  [(value) => string('code', value, 'The code as the data have it: GTE, employment, 万人.'), ({ code }) => code],
  [(value) => string('label_zh', value, 'What it is called in Chinese.'), ({ zh }) => zh],
  [(value) => string('label_en', value, 'What it is called in English.'), ({ en }) => en],
  [
    (value) => orNull(string('description', value, 'What it means, in English; null where the label says all.')),
    ({ description }) => description,
  ],
]

/** The table of what the codes of these tables and its own are called: topics, fields, units, enumerations, columns. */
export function codebookOf(tables: readonly Table[]): Table {
  let known: readonly Entry[] | undefined
  const entries = () => {
    known ??= entriesOf([...tables, codebook])
    return known
  }
  const codebook: Table = {
    name: 'codebook',
    title: 'Codebook',
    description: 'What codes, tables and columns are called in Chinese and English, and what they mean.',
    query: 'labels',
    columns: computedColumns(COLUMNS),
    primaryKey: ['kind', 'set', 'code'],
    foreignKeys: [],
    rows: {
      kind: 'computed',
      open: async (_database, asked) => inOneBatch(entries().filter(isAsked(asked))),
      equalities: { kind: (kind) => ({ kinds: [kind] }), set: (set) => ({ sets: [set] }) },
    },
    edition: () => tagOf(JSON.stringify(entries())),
  }
  return codebook
}

async function* inOneBatch(entries: readonly Entry[]) {
  if (entries.length > 0) yield entries.map((entry) => COLUMNS.map(([, of]) => of(entry)))
}

const isAsked =
  ({ kinds, sets }: Arguments) =>
  ({ kind, set }: Entry): boolean =>
    (!Array.isArray(kinds) || kinds.includes(kind)) && (!Array.isArray(sets) || sets.includes(set))

/** In the order of the primary key. A label of columns in all tables is one of each table that has such a column. */
function entriesOf(tables: readonly Table[]): Entry[] {
  const labels = allLabels().filter(({ kind }) => kind !== 'COLUMN')
  const described = labels.map((label) => ({ ...label, description: descriptionOf(label, tables) }))
  return [...described, ...tables.flatMap(columnEntries)].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ kind, set, code }: Label): string => [kind, set, code].join('\n')

const columnEntries = ({ name: set, columns }: Table): Entry[] =>
  columns.map(({ name, description }) => ({ kind: 'COLUMN', set, code: name, ...columnWords(set, name), description }))

function descriptionOf({ kind, set, code }: Label, tables: readonly Table[]): string | null {
  if (kind === 'TABLE') return tables.find(({ name }) => name === code)?.description ?? null
  const type = kind === 'ENUM' ? servedSchema().getType(set) : undefined
  return isEnumType(type) ? (type.getValue(code)?.description ?? null) : null
}
