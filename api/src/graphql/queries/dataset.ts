import { countTargets } from '../../domain/stats/kept-counts.js'
import { builder } from '../builder.js'
import { DateTimeScalar } from '../scalars.js'
import { EtlRunConnection } from '../types/etl-run.js'

interface DatasetShape {
  version: string
  updatedAt: Date | null
  pending: boolean
}

export const Dataset = builder.objectRef<DatasetShape>('Dataset').implement({
  description: 'The data as a whole.',
  fields: (t) => ({
    version: t.exposeString('version', {
      description:
        'Changes exactly when the data do: a run that finds nothing new leaves it. "empty" before the first run.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: DateTimeScalar,
      nullable: true,
      description: 'When the data last changed; null before the first run.',
    }),
    pending: t.exposeBoolean('pending', {
      description:
        'Links, alignment and version are still those of before the last change of the documents or the catalogue: a run is going on, or was cut off and the next one makes up for it.',
    }),
    documents: t.int({
      description: 'Documents of every status.',
      resolve: (_dataset, _args, { database }) => database.document.count(),
    }),
    targets: t.int({
      description: 'Targets of every status.',
      resolve: (_dataset, _args, { database }) => countTargets(database, {}),
    }),
    observations: t.int({
      description: 'Observations.',
      resolve: (_dataset, _args, { database }) => database.observation.count(),
    }),
    links: t.int({
      description: 'Links between targets, of every kind.',
      resolve: (_dataset, _args, { database }) => database.targetLink.count(),
    }),
  }),
})

builder.queryField('dataset', (t) =>
  t.field({
    type: Dataset,
    description: 'The data as a whole: their version and their size.',
    resolve: async (_root, _args, { database }) =>
      (await database.dataset.findFirst()) ?? { version: 'empty', updatedAt: null, pending: false },
  }),
)

builder.queryField('runs', (t) =>
  t.prismaConnection(
    {
      type: 'EtlRun',
      cursor: 'id',
      description: 'Runs of the ETL, the latest first.',
      totalCount: (_root, _args, { database }) => database.etlRun.count(),
      resolve: (query, _root, _args, { database }) =>
        database.etlRun.findMany({ ...query, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }] }),
    },
    EtlRunConnection,
  ),
)
