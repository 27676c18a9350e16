import type { Parameter } from '../sqlite/prepared-statements.js'
import { type Column, MODELS, type Model, type Relation } from './models.js'
import { leaveToPrisma } from './unsupported.js'
import { encoded } from './values.js'

export type Args = Readonly<Record<string, unknown>>

/** More values than a statement takes as parameters are Prisma's to divide. */
const MOST_VALUES = 30_000

const COMPARISONS: Readonly<Record<string, string>> = { equals: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' }
const PATTERNS: Readonly<Record<string, string>> = {
  contains: `LIKE ('%' || ? || '%') ESCAPE '\\'`,
  startsWith: `LIKE (? || '%') ESCAPE '\\'`,
  endsWith: `LIKE ('%' || ?) ESCAPE '\\'`,
}

/**
 * Writes the conditions of one statement: of a table under an alias, and of the rows that it leads to, which it joins. The
 * SQL has the form that Prisma gives it, so that the same rows match, whatever is null, and the same indexes are used.
 */
export class Conditions {
  readonly parameters: Parameter[] = []
  #aliases = 0

  /** Joins that a condition or an order needs, to be written after its table. */
  joins: string[] = []

  /** A table that a column leads to, and its alias. */
  join(alias: string, { own, other, model }: Relation): string {
    this.#aliases += 1
    const joined = `j${this.#aliases}`
    this.joins.push(`LEFT JOIN "${model}" AS ${joined} ON ${joined}."${other}" = ${alias}."${own}"`)
    return joined
  }

  /** All that `where` asks of the rows of a model; '' where that is nothing. */
  of(model: Model, alias: string, where: unknown): string {
    const parts: string[] = []
    for (const [name, asked] of Object.entries(objectOf(where))) {
      if (asked === undefined) continue
      if (name === 'AND') for (const one of listOf(asked)) parts.push(this.of(model, alias, one))
      else if (name === 'OR') parts.push(this.#either(model, alias, listOf(asked)))
      else if (name === 'NOT') for (const one of listOf(asked)) parts.push(`NOT (${this.#some(model, alias, one)})`)
      else parts.push(this.#field(model, alias, name, asked))
    }
    const said = parts.filter((part) => part !== '')
    return said.length > 1 ? `(${said.join(' AND ')})` : (said[0] ?? '')
  }

  /** One of several values; the number of parameters is a power of two, so that few statements have to be prepared. */
  among(column: string, values: readonly Parameter[]): string {
    if (values.length > MOST_VALUES) leaveToPrisma('a long list')
    if (values.length === 0) return '1=0'
    const places = 2 ** Math.ceil(Math.log2(values.length))
    for (let i = 0; i < places; i++) this.parameters.push(values[Math.min(i, values.length - 1)] ?? null)
    return `${column} IN (${'?,'.repeat(places).slice(0, -1)})`
  }

  #either(model: Model, alias: string, several: readonly unknown[]): string {
    if (several.length === 0) return '1=0'
    return `(${several.map((one) => this.#some(model, alias, one)).join(' OR ')})`
  }

  /** What has to say something: what nothing means where it is denied, one of several or of a relation is Prisma's to know. */
  #some(model: Model, alias: string, where: unknown): string {
    return this.of(model, alias, where) || leaveToPrisma('an empty condition')
  }

  #field(model: Model, alias: string, name: string, asked: unknown): string {
    const relation = model.relations.get(name)
    if (relation !== undefined)
      return relation.isList ? this.#rows(alias, relation, asked) : this.#row(alias, relation, asked)
    const column = model.columns.get(name) ?? leaveToPrisma(`a condition ${name}`)
    return this.#column(`${alias}."${name}"`, column, asked)
  }

  #column(sql: string, column: Column, asked: unknown): string {
    const value = (given: unknown) => void this.parameters.push(encoded(column, given))
    const values = (given: unknown) => listOf(given).map((one) => encoded(column, one))
    if (asked === null) return `${sql} IS NULL`
    if (typeof asked !== 'object' || asked instanceof Date) {
      value(asked)
      return `${sql} = ?`
    }
    const parts = Object.entries(asked).flatMap(([operator, given]) => {
      if (given === undefined) return []
      const comparison = COMPARISONS[operator]
      if (given === null && operator === 'equals') return `${sql} IS NULL`
      if (given === null && operator === 'not') return `${sql} IS NOT NULL`
      if (operator === 'in') return this.among(sql, values(given))
      if (operator === 'notIn') {
        const wrong = values(given)
        return wrong.length === 0 ? [] : `NOT ${this.among(sql, wrong)}`
      }
      const rest = comparison ? `${comparison} ?` : operator === 'not' ? '<> ?' : PATTERNS[operator]
      if (rest === undefined) return leaveToPrisma(`the operator ${operator}`)
      value(given)
      return `${sql} ${rest}`
    })
    return parts.join(' AND ')
  }

  /** Of the one row that it leads to. */
  #row(alias: string, relation: Relation, asked: unknown): string {
    const { is, isNot, ...rest } = asked === null ? { is: null } : objectOf(asked)
    const isPlain = is === undefined && isNot === undefined
    if (!isPlain && (Object.keys(rest).length > 0 || (is !== undefined && isNot !== undefined)))
      return leaveToPrisma('several conditions of a relation')
    if (is === null || isNot === null) {
      const missing = relation.refers
        ? `${alias}."${relation.own}" IS NULL`
        : `${this.join(alias, relation)}."${relation.other}" IS NULL`
      return is === null ? missing : `(NOT ${missing})`
    }
    if (isNot !== undefined) return leaveToPrisma('a denied relation')
    // Prisma takes it for nothing asked, but `is: {}` for a question.
    if (isPlain && Object.values(rest).every((given) => given === undefined)) return ''
    const joined = this.join(alias, relation)
    const said = this.#some(modelOf(relation.model), joined, isPlain ? asked : is)
    return `(${said} AND ${joined}."${relation.other}" IS NOT NULL)`
  }

  /** Of the rows that lead to it. */
  #rows(alias: string, relation: Relation, asked: unknown): string {
    const parts = Object.entries(objectOf(asked)).flatMap(([which, given]) => {
      if (given === undefined) return []
      if (which !== 'some' && which !== 'none') return leaveToPrisma(`rows of which ${which}`)
      return `${which === 'none' ? 'NOT ' : ''}${this.#exists(alias, relation, given)}`
    })
    return parts.join(' AND ')
  }

  #exists(alias: string, { own, other, model }: Relation, where: unknown): string {
    const outside = this.joins
    this.joins = []
    this.#aliases += 1
    const inner = `t${this.#aliases}`
    const said = this.of(modelOf(model), inner, where)
    const from = [`"${model}" AS ${inner}`, ...this.joins].join(' ')
    this.joins = outside
    return `EXISTS (SELECT 1 FROM ${from} WHERE ${said === '' ? '' : `${said} AND `}${inner}."${other}" = ${alias}."${own}")`
  }
}

/** @throws {Unsupported} where there is none */
export const modelOf = (name: string): Model => MODELS.get(name) ?? leaveToPrisma(`a model ${name}`)

export const objectOf = (given: unknown): Args =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
    ? (given as Args)
    : leaveToPrisma('what is no object')

export const listOf = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : [given])

/** @throws {Unsupported} for other arguments */
export function onlyKnown(args: Args, known: readonly string[]): void {
  for (const [name, given] of Object.entries(args))
    if (given !== undefined && !known.includes(name)) leaveToPrisma(`the argument ${name}`)
}
