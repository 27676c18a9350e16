import { parse } from 'csv-parse/sync'
import type { Answer } from './served.js'

const PROFILES = 'https://datapackage.org/profiles/2.0'
const NAME = /^[a-z0-9._-]+$/

/** What Data Package 2.0 and its profiles ask of a package of tables and files, as sentences about what is wrong. */
export function faults(description: Answer): string[] {
  const wrong: string[] = []
  const check = (fine: boolean, problem: string) => void (fine || wrong.push(problem))
  const profile = (value: Answer, name: string) =>
    check(value.$schema === `${PROFILES}/${name}.json`, `$schema of ${name}: ${value.$schema}`)
  profile(description, 'datapackage')
  check(NAME.test(description.name), 'name of the package')
  check(new Date(description.created).toISOString() === description.created, 'created')
  for (const list of ['licenses', 'sources', 'contributors', 'keywords', 'resources']) {
    check(Array.isArray(description[list]) && description[list].length > 0, list)
  }
  for (const licence of description.licenses) check(Boolean(licence.name || licence.path), 'licence')
  const names = description.resources.map(({ name }: Answer) => name)
  check(new Set(names).size === names.length, 'names of resources')
  for (const { path } of description.sources) {
    check(
      description.resources.some((resource: Answer) => resource.path === path),
      `source ${path}`,
    )
  }
  for (const resource of description.resources) {
    profile(resource, 'dataresource')
    check(NAME.test(resource.name), `${resource.name}: name`)
    check(typeof resource.path === 'string' && !/^[/.~]|\.\.|:/.test(resource.path), `${resource.name}: path`)
    check(resource.path.endsWith(`.${resource.format}`), `${resource.name}: format`)
    check(/^[a-z]+\/[a-z0-9.+-]+$/.test(resource.mediatype), `${resource.name}: mediatype`)
    check(resource.hash === undefined || /^sha256:[0-9a-f]{64}$/.test(resource.hash), `${resource.name}: hash`)
    if (resource.type !== undefined) wrong.push(...schemaFaults(resource, description.resources))
  }
  return wrong
}

function schemaFaults({ name: own, type, schema }: Answer, resources: readonly Answer[]): string[] {
  const wrong: string[] = []
  const check = (fine: boolean, problem: string) => void (fine || wrong.push(`${own}: ${problem}`))
  const { fields, primaryKey, foreignKeys, missingValues } = schema
  const columns = fields.map(({ name }: Answer) => name)
  const among = (given: string[], there: string[]) =>
    Array.isArray(given) && given.length > 0 && given.every((name) => there.includes(name))
  check(type === 'table', 'type')
  check(schema.$schema === `${PROFILES}/tableschema.json`, '$schema')
  check(new Set(columns).size === columns.length, 'fields are unique')
  check(among(primaryKey, columns), 'primary key')
  check(
    missingValues.every((value: unknown) => typeof value === 'string'),
    'missing values',
  )
  check(foreignKeys === undefined || foreignKeys.length > 0, 'foreign keys')
  for (const { fields: from, reference } of foreignKeys ?? []) {
    const to = resources.find(({ name }) => name === (reference.resource ?? own))
    const there = to?.schema.fields.map(({ name }: Answer) => name) ?? []
    check(among(from, columns) && from.length === reference.fields.length, `foreign key ${from}`)
    check(among(reference.fields, there), `it leads to ${reference.resource}`)
  }
  for (const { name, type, constraints } of fields) {
    check(Object.hasOwn(LEXICAL, type), `${name}: type ${type}`)
    check(constraints.enum === undefined || constraints.enum.length > 0, `${name}: enum`)
  }
  return wrong
}

/** How a value of each type is written by default (Table Schema 2.0). */
const LEXICAL: Record<string, RegExp> = {
  string: /^/,
  number: /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  integer: /^[+-]?\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
}

/** The values of columns of every row, as text; a row that lacks one of them is left out. */
function keys(rows: readonly Answer[], columns: readonly string[]): string[] {
  const whole = rows.filter((row) => columns.every((name) => row[name] !== ''))
  return whole.map((row) => JSON.stringify(columns.map((name) => row[name])))
}

/**
 * Cells of CSV files (text by path) that break the schemas which describe them: types, constraints, primary and foreign
 * keys. Knows nothing but the description.
 */
export function broken({ resources }: Answer, files: ReadonlyMap<string, string>): string[] {
  const tables: Answer[] = resources.filter(({ type }: Answer) => type === 'table')
  const rowsOf = new Map<string, Answer[]>(
    tables.map(({ name, path }) => [name, parse(files.get(path) ?? '', { columns: true, record_delimiter: '\r\n' })]),
  )
  return tables.flatMap(({ name: table, schema }) => {
    const rows = rowsOf.get(table) ?? []
    const wrong: string[] = []
    for (const { name, type, constraints } of schema.fields) {
      const lexical = LEXICAL[type] ?? /$^/
      const allowed: unknown = constraints.enum && new Set(constraints.enum)
      const fits = (value: string | undefined) =>
        value === undefined || value === ''
          ? value === '' && !constraints.required
          : lexical.test(value) && !(allowed instanceof Set && !allowed.has(value))
      wrong.push(...rows.filter((row) => !fits(row[name])).map((row) => `${table}.${name}: ${row[name]}`))
      const values = keys(rows, [name])
      if (constraints.unique && new Set(values).size < values.length) wrong.push(`${table}.${name} is not unique`)
    }
    if (new Set(keys(rows, schema.primaryKey)).size < rows.length) wrong.push(`${table}: primary key`)
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const there = new Set(keys(rowsOf.get(reference.resource ?? table) ?? [], reference.fields))
      wrong.push(
        ...keys(rows, fields)
          .filter((key) => !there.has(key))
          .map((key) => `${table}.${fields}: ${key}`),
      )
    }
    return wrong
  })
}
