import { ColumnHeads } from '../../parts/column-heads.js'
import { Scroll } from '../../parts/scroll.js'
import type { Words } from '../../shared/language.js'
import type { Context, FlatTable, Page, Sheet, Visit } from '../../shared/page.js'
import { recipesFor } from './recipes.js'
import held from './tables.json' with { type: 'json' }
import words from './words.json' with { type: 'json' }

const ODATA = '/odata/v4/'
const DESCRIPTIONS = ['datapackage.json', 'manifest.json']
/** Formats of a table's file. */
const FORMATS = ['csv', 'xlsx', 'parquet', 'json', 'ndjson'] as const
/** All tables in one file. */
const DATABASE = 'plangraph.sqlite'

/** The flat tables, how to get them, and under which licence: /data, of which programs get a list as JSON. */
export const data: Page = {
  path: '/data',
  open: async ({ context, tables }: Visit) => ({
    title: context.say(words.heading),
    description: context.say(words.description),
    body: <DataPage context={context} tables={tables} />,
    sheet: columnSheet(context, tables),
  }),
}

function DataPage({ context, tables }: { context: Context; tables: readonly FlatTable[] }) {
  const { say, path } = context
  return (
    <>
      <h1>{say(words.heading)}</h1>
      <p>{say(words.description)}</p>
      <h2 id="tables">{say(words.tables)}</h2>
      <Scroll labelledBy="tables">
        <table>
          <ColumnHeads context={context} titles={[words.table, words.files, words.holds]} />
          <tbody>
            {tables.map((table) => (
              <TableRow context={context} table={table} key={table.name} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <p>
        {say(words.database)} <a href={path(`/data/${DATABASE}`)}>{DATABASE}</a>
      </p>
      <p>
        {say(words.odata)} <a href={path(ODATA)}>{ODATA}</a> · {say(words.described)}{' '}
        {DESCRIPTIONS.map((name, i) => (
          <>
            {i > 0 && ', '}
            <a href={path(`/data/${name}`)} key={name}>
              {name}
            </a>
          </>
        ))}
      </p>
      <Recipes context={context} />
      <h2 id="licence">{say(words.licence)}</h2>
      <p>
        {say(words.dataLicence)}{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener">
          {say(words.ccBy)}
        </a>
      </p>
      <p>{say(words.codeLicence)}</p>
      <h2 id="columns">{say(words.columns)}</h2>
      {tables.map((table) => (
        <Columns context={context} table={table} key={table.name} />
      ))}
    </>
  )
}

function TableRow({ context, table: { name } }: { context: Context; table: FlatTable }) {
  const { label, say, path } = context
  const holds = HELD.get(name)
  return (
    <tr>
      <th scope="row">
        <a href={`#${name}`}>{label('tables', name)}</a> <small>{name}</small>
      </th>
      <td class="value">
        {FORMATS.map((format, i) => (
          <>
            {i > 0 && ' '}
            <a
              href={path(`/data/${name}.${format}`)}
              aria-label={`${label('tables', name)}: ${format.toUpperCase()}`}
              key={format}
            >
              {format.toUpperCase()}
            </a>
          </>
        ))}
      </td>
      <td class="words">{holds && say(holds)}</td>
    </tr>
  )
}

const HELD: ReadonlyMap<string, Words> = new Map(Object.entries(held))

function Recipes({ context }: { context: Context }) {
  const { say, site } = context
  return (
    <>
      <h2 id="recipes">{say(words.recipes)}</h2>
      <p class="notes">{say(words.excel)}</p>
      <dl class="recipes">
        {recipesFor(site).map(({ name, code }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <pre>
                <code>{code}</code>
              </pre>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The label of a column of a table: its own, else that of all columns of this name; both languages. */
function labelsOf({ both }: Context, table: FlatTable, column: string) {
  return both(table.name, column) ?? both('columns', column) ?? { zh: column, en: column }
}

function Columns({ context, table }: { context: Context; table: FlatTable }) {
  const { say, label } = context
  return (
    <details class="columns">
      <summary>
        {label('tables', table.name)} <small>{say(words.nColumns, { n: table.columns.length })}</small>
      </summary>
      {/* An address that names it opens what is folded around it. */}
      <div class="scroll" id={table.name}>
        <table>
          <ColumnHeads context={context} titles={[words.column, words.inChinese, words.inEnglish, words.type]} />
          <tbody>
            {table.columns.map(({ name, type }) => {
              const { zh, en } = labelsOf(context, table, name)
              return (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td lang="zh-CN">{zh}</td>
                  <td lang="en">{en}</td>
                  <td>{type}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function columnSheet(context: Context, tables: readonly FlatTable[]): Sheet {
  return {
    name: 'columns',
    columns: ['table', 'column', 'zh', 'en', 'type', 'description'],
    rows: tables.flatMap((table) =>
      table.columns.map(({ name, type, description }) => {
        const { zh, en } = labelsOf(context, table, name)
        return [table.name, name, zh, en, type, description]
      }),
    ),
  }
}
