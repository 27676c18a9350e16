import { getDatamodel } from '../generated/pothos-types.js'

export interface Column {
  name: string
  /** Of the schema: String, Float, …; the name of an enumeration for one. */
  type: string
  isEnum: boolean
  isRequired: boolean
  hasDefaultValue: boolean
}

/** How the rows of one model lead to those of another: by a column that is equal on both sides. */
export interface Relation {
  name: string
  model: string
  isList: boolean
  isRequired: boolean
  own: string
  other: string
  /** The column that refers is this side's. */
  refers: boolean
}

export interface Model {
  name: string
  columns: ReadonlyMap<string, Column>
  relations: ReadonlyMap<string, Relation>
  /** The columns of the primary key. */
  key: readonly string[]
  /** Columns that name one row at most. */
  unique: ReadonlySet<string>
}

type Datamodel = ReturnType<typeof getDatamodel>['datamodel']['models']
type Field = Datamodel[string]['fields'][number]

/** The models of the schema by their names. Every foreign key is one column and refers to the primary key. */
export const MODELS: ReadonlyMap<string, Model> = modelsOf(getDatamodel().datamodel.models)

function modelsOf(given: Datamodel): Map<string, Model> {
  const idOf = (model: string) => given[model]?.fields.find(({ isId }) => isId)?.name ?? null
  const referring = ({ relationFromFields }: Field) => relationFromFields?.[0]

  function relationOf(model: string, field: Field): Relation[] {
    const { name, type, isList, isRequired, relationName } = field
    const ends = (own: string | null | undefined, other: string | null | undefined, refers: boolean) =>
      own && other ? [{ name, model: type, isList, isRequired, own, other, refers }] : []
    if (referring(field) !== undefined) return ends(referring(field), idOf(type), true)
    const back = given[type]?.fields.find(
      (one) => one.relationName === relationName && one.type === model && referring(one) !== undefined,
    )
    return ends(idOf(model), back && referring(back), false)
  }

  return new Map(
    Object.entries(given).map(([name, { fields, primaryKey }]) => {
      const columns = fields.filter(({ kind }) => kind !== 'object')
      const relations = fields.filter(({ kind }) => kind === 'object').flatMap((field) => relationOf(name, field))
      const model: Model = {
        name,
        columns: new Map(columns.map((one) => [one.name, { ...one, isEnum: one.kind === 'enum' }])),
        relations: new Map(relations.map((relation) => [relation.name, relation])),
        key: primaryKey?.fields ?? [idOf(name) ?? ''],
        unique: new Set(columns.filter(({ isId, isUnique }) => isId || isUnique).map((one) => one.name)),
      }
      return [name, model]
    }),
  )
}
