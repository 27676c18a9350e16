import type { IngestOutcome } from '../../shared/context.js'
import { graphqlErrorOf, RequestError } from '../../shared/errors.js'
import { builder } from '../builder.js'
import { IngestState } from '../enums/runs.js'
import { scopeOfField } from '../scopes.js'
import { EtlRun } from '../types/etl-run.js'

const IngestOutcomeType = builder.objectRef<IngestOutcome>('IngestOutcome').implement({
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

builder.mutationField('ingest', (t) =>
  t.field({
    type: IngestOutcomeType,
    extensions: scopeOfField('INGEST'),
    description:
      "Takes in the documents of the server's folder of plans, as `npm run etl -- ingest` does: only what changed is " +
      'read again. Waits for the end, but not for long. Needs a key with the scope `ingest`.',
    resolve: async (_root, _args, { ingest, visit }) => {
      if (ingest === undefined || visit === undefined) throw new Error('a run is started by a request to a server only')
      try {
        return await ingest.start(visit.id, visit.holder?.name ?? null)
      } catch (error) {
        throw error instanceof RequestError ? graphqlErrorOf(error) : error
      }
    },
  }),
)
