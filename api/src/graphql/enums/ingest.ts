import { builder } from '../builder.js'

export const IngestState = builder.enumType('IngestState', {
  description: 'How far a run of ingest has come.',
  values: {
    ENDED: { description: 'It has ended: `run` says what it did.' },
    RUNNING: { description: 'It is in progress, and ends by itself: `runs(first: 1)` says when it has finished.' },
  },
})
