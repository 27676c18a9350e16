import { getDatamodel, type PrismaTypes } from '@plangraph/database'
import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type { ApiContext } from '../shared/context.js'
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, relayOptions } from './connections/relay-options.js'
import { fieldCost } from './limits/field-cost.js'

export interface ApiSchemaTypes {
  PrismaTypes: PrismaTypes
  Context: ApiContext
  Scalars: {
    Date: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date }
  }
  Connection: { totalCount?: number | (() => number | Promise<number>) }
  DefaultFieldNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
}

/** Every field is never null unless it says `nullable: true`. */
export const builder = new SchemaBuilder<ApiSchemaTypes>({
  plugins: [ComplexityPlugin, RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  complexity: { fieldComplexity: fieldCost },
  relay: relayOptions,
  prisma: {
    client: (context) => context.database,
    dmmf: getDatamodel(),
    defaultConnectionSize: DEFAULT_PAGE_SIZE,
    maxConnectionSize: MAX_PAGE_SIZE,
    // A mistake of a resolver, which tests find; watching every query costs as much as asking a small one.
    onUnusedQuery: process.env.NODE_ENV === 'production' ? null : 'error',
  },
})

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'Rows that match the filter, on all pages together.',
    extensions: { pothosPrismaTotalCount: true },
    resolve: ({ totalCount }) => (typeof totalCount === 'function' ? totalCount() : (totalCount ?? 0)),
  }),
)

builder.mutationType({
  description: 'What changes data. Each needs a key with a scope, sent as `Authorization: Bearer KEY`.',
})

builder.queryType({ description: 'The entry points. Every connection pages by 20 unless asked, by 100 at most.' })
