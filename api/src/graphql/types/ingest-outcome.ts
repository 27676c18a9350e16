import type { IngestOutcome } from '../../shared/context.js'
import { builder } from '../builder.js'
import { IngestState } from '../enums/ingest.js'
import { EtlRun } from './etl-run.js'

export const IngestOutcomeType = builder.objectRef<IngestOutcome>('IngestOutcome').implement({
  description: 'What came of asking for a run of ingest.',
  fields: (t) => ({
    state: t.field({ type: IngestState, description: 'How far it has come.', resolve: ({ state }) => state }),
    run: t.field({
      type: EtlRun,
      nullable: true,
      description: 'The run, with what it did with each file; null while it is in progress.',
      resolve: ({ runId }, _args, { database }) =>
        runId === null ? null : database.etlRun.findUnique({ where: { id: runId } }),
    }),
  }),
})
