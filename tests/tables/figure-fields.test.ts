import { createSchema } from '@plangraph/api'
import { type GraphQLObjectType, getNullableType, isNonNullType } from 'graphql'
import { FIGURE_FIELDS, type FigureField } from '../../api/src/domain/figures/figure-fields.js'
import { observations } from '../../api/src/tabular/tables/observations.js'
import { targets } from '../../api/src/tabular/tables/targets.js'

const schema = createSchema()
const fields = Object.entries(FIGURE_FIELDS) as [string, FigureField][]
const columnName = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

describe.each([['Target', targets] as const, ['Observation', observations] as const])('%s', (name, table) => {
  const served = (schema.getType(name) as GraphQLObjectType).getFields()
  const own = fields.filter(([, { only = name }]) => only === name)

  test('has every field of figures as it is defined, and none of the others', () => {
    expect(own.map(([field]) => [field, served[field]?.description, !isNonNullType(served[field]?.type)])).toEqual(
      own.map(([field, { description, nullable }]) => [field, description, nullable]),
    )
    const others = fields.filter(([, { only = name }]) => only !== name).map(([field]) => field)
    expect(others.filter((field) => field in served)).toEqual([])
  })

  test('every column of its rows is in the flat table, of the same type and null', () => {
    const types = { string: 'String', number: 'Float', integer: 'Int' } as const
    for (const [field, { type, nullable, column = columnName(field) }] of own.filter(
      ([, { type }]) => type !== 'relation',
    )) {
      const flat = table.columns.find((one) => one.name === column)
      expect([field, flat?.nullable]).toEqual([field, nullable])
      const expected = type === 'string' || type === 'number' || type === 'integer' ? types[type] : type
      expect(String(getNullableType(served[field]?.type))).toBe(expected)
      expect(flat?.type).toBe(expected === type ? 'string' : type)
    }
  })
})
