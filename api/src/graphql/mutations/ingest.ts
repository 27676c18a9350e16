import { graphqlErrorOf, RequestError } from '../../shared/errors.js'
import { builder } from '../builder.js'
import { IngestOutcomeType } from '../types/ingest-outcome.js'
import { scopeOfField } from '../use-scopes.js'

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
        return await ingest.start(visit.id)
      } catch (error) {
        throw error instanceof RequestError ? graphqlErrorOf(error) : error
      }
    },
  }),
)
