import { builder } from '../builder.js'

export const Organization = builder.prismaNode('Organization', {
  id: { field: 'id' },
  nullable: true,
  description: 'A body that issues documents or answers for tasks. 市人社局 of two cities are two organizations.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name as printed.' }),
    region: t.relation('region', { nullable: true, description: 'Region it belongs to; null where unknown.' }),
  }),
})
