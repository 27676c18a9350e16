import { MODELS, type Model } from '../../prisma/src/reads/models.js'
import type { Row } from '../../prisma/src/reads/selection.js'
import type { Random } from '../synthetic/random.js'

type Args = Record<string, unknown>

/** Rows of each model, whose values conditions compare with. */
export type Known = ReadonlyMap<string, readonly Row[]>

const modelOf = (name: string) => MODELS.get(name) as Model
const columnsOf = ({ columns }: Model) =>
  [...columns.values()].filter(({ type }) => type !== 'Json' && type !== 'Bytes')

/** Questions as the API puts them, at random: any columns, relations, conditions and orders of any model. */
export class RandomReads {
  constructor(
    private readonly random: Random,
    private readonly known: Known,
  ) {}

  args(model: Model): Args {
    const args: Args = { where: this.where(model, 2), select: this.select(model, 2) }
    // What has several columns for a key has no order of its own.
    if (model.key.length > 1) return args
    if (this.random.chance(0.8)) args.orderBy = this.order(model)
    if (this.random.chance(0.8)) args.take = this.random.int(0, 30)
    return args
  }

  where(model: Model, depth: number): Args {
    const { random } = this
    const asked: Args = {}
    for (let left = random.int(0, 2); left > 0; left--) {
      const kind = random.int(0, 9)
      if (kind < 6 || depth === 0) this.#ofColumn(model, asked)
      else if (kind < 8) this.#ofRelation(model, depth, asked)
      else if (kind === 8) asked.NOT = this.where(model, depth - 1)
      else asked[random.pick(['AND', 'OR'])] = [this.where(model, depth - 1), this.where(model, depth - 1)]
    }
    return asked
  }

  select(model: Model, depth: number): Args {
    const { random } = this
    const wanted: Args = {}
    for (const { name, type } of model.columns.values()) if (type !== 'Bytes' && random.chance(0.3)) wanted[name] = true
    for (const relation of depth === 0 ? [] : model.relations.values())
      if (random.chance(0.25))
        wanted[relation.name] = this.#related(modelOf(relation.model), relation.isList, depth - 1)
    return Object.keys(wanted).length === 0 ? { [columnsOf(model)[0]?.name ?? '']: true } : wanted
  }

  order(model: Model): Args[] {
    const { random } = this
    const column = (of: Model) => ({ [random.pick(columnsOf(of)).name]: random.pick(['asc', 'desc']) })
    const single = [...model.relations.values()].filter(({ isList }) => !isList)
    const by = random.chance(0.3) && single.length > 0 ? random.pick(single) : null
    const through = by === null ? [] : [{ [by.name]: column(modelOf(by.model)) }]
    return [column(model), ...through, ...model.key.map((name) => ({ [name]: 'asc' }))]
  }

  #related(model: Model, isList: boolean, depth: number): Args | true {
    const { random } = this
    const args: Args = { select: this.select(model, depth) }
    if (!isList) return args
    if (random.chance(0.4)) args.where = this.where(model, 1)
    if (model.key.length > 1) return args
    if (random.chance(0.7)) args.orderBy = this.order(model)
    if (random.chance(0.3)) Object.assign(args, { take: random.int(0, 3), skip: random.int(0, 2) })
    return args
  }

  #ofColumn(model: Model, asked: Args): void {
    const { random } = this
    const rows = this.known.get(model.name) ?? []
    if (rows.length === 0) return
    const { name, type, isEnum } = random.pick(columnsOf(model))
    const values = [random.pick(rows)[name], random.pick(rows)[name]].filter((value) => value !== null)
    const [value] = values
    if (value === undefined) {
      // Only where null may be is it known to be missing.
      asked[name] = random.pick([null, { equals: null }, { not: null }])
      return
    }
    const ways: Args[string][] = [value, { equals: value }, { not: value }]
    if (type !== 'Boolean') ways.push({ in: values }, { notIn: values })
    if (type !== 'Boolean' && !isEnum) ways.push({ [random.pick(['lt', 'lte', 'gt', 'gte'])]: value })
    if (type === 'String')
      ways.push({ [random.pick(['contains', 'startsWith', 'endsWith'])]: String(value).slice(0, random.int(0, 3)) })
    asked[name] = random.pick(ways)
  }

  #ofRelation(model: Model, depth: number, asked: Args): void {
    const { random } = this
    if (model.relations.size === 0) return
    const { name, model: other, isList, isRequired } = random.pick([...model.relations.values()])
    const inner = this.where(modelOf(other), depth - 1)
    if (isList) asked[name] = { [random.pick(['some', 'none'])]: inner }
    else
      asked[name] = random.pick(
        isRequired ? [inner, { is: inner }] : [inner, { is: inner }, { is: null }, { isNot: null }],
      )
  }
}
