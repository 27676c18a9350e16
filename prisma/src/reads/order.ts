import { type Args, type Conditions, listOf, modelOf, objectOf } from './condition.js'
import type { Model } from './models.js'
import { leaveToPrisma } from './unsupported.js'

const DIRECTIONS: Readonly<Record<string, string>> = { asc: 'ASC', desc: 'DESC' }

/** What to sort rows of a model by, parted by commas; '' where that is nothing. */
export const orderOf = (conditions: Conditions, model: Model, alias: string, orderBy: unknown): string =>
  orderBy === undefined
    ? ''
    : listOf(orderBy)
        .flatMap((one) => Object.entries(objectOf(one)))
        .flatMap(([name, given]) => (given === undefined ? [] : termsOf(conditions, model, alias, name, given)))
        .join(', ')

function termsOf(conditions: Conditions, model: Model, alias: string, name: string, given: unknown): string[] {
  const relation = model.relations.get(name)
  if (relation !== undefined) {
    if (relation.isList) return leaveToPrisma('an order by many rows')
    const joined = conditions.join(alias, relation)
    return [orderOf(conditions, modelOf(relation.model), joined, given)]
  }
  if (!model.columns.has(name)) return leaveToPrisma(`an order by ${name}`)
  const column = `${alias}."${name}"`
  if (typeof given === 'string') return [`${column} ${directionOf(given)}`]
  const { sort, nulls }: Args = objectOf(given)
  const sorted = `${column} ${directionOf(sort)}`
  if (nulls === undefined) return [sorted]
  const [missing, present] = nulls === 'last' ? [1, 0] : [0, 1]
  return [`CASE WHEN ${column} IS NULL THEN ${missing} ELSE ${present} END`, sorted]
}

const directionOf = (given: unknown): string => DIRECTIONS[String(given)] ?? leaveToPrisma('another order')
