import { builder } from '../builder.js'
import { EtlRunConnection } from '../types/etl-run.js'

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
