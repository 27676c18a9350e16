import { builder } from '../builder.js'
import { DateTimeScalar } from '../scalars/date-time.js'

export const EtlRun = builder.prismaNode('EtlRun', {
  id: { field: 'id' },
  nullable: true,
  description: 'A run of the ETL: a list of files that were read, one after the other.',
  fields: (t) => ({
    startedAt: t.expose('startedAt', { type: DateTimeScalar, description: 'When it began.' }),
    finishedAt: t.expose('finishedAt', {
      type: DateTimeScalar,
      nullable: true,
      description: 'When it ended; null while it runs or where it was cut short.',
    }),
    items: t.relation('items', {
      query: { orderBy: { ordinal: 'asc' } },
      description: 'What it did with each file, in the order read.',
    }),
  }),
})

export const EtlRunConnection = builder.connectionObject(
  { type: EtlRun, name: 'EtlRunConnection', description: 'A page of runs.' },
  { name: 'EtlRunEdge', description: 'A run with its cursor.' },
)
