import type { StoredReview } from '../../domain/findings/load-reviews.js'
import { builder } from '../builder.js'
import { FindingState } from '../enums/documents.js'
import { DateTimeScalar } from '../scalars.js'

export const FindingReview = builder.objectRef<StoredReview>('FindingReview').implement({
  description: 'What a person says of a finding.',
  fields: (t) => ({
    state: t.expose('state', { type: FindingState, description: 'The state that they gave it.' }),
    note: t.exposeString('note', { description: 'Why, in their words; may be empty.' }),
    by: t.exposeString('by', { description: 'Who.' }),
    at: t.expose('at', { type: DateTimeScalar, description: 'When.' }),
    message: t.exposeString('message', {
      description: 'What the finding said when they looked at it. It counts while the finding says the same.',
    }),
    version: t.exposeString('version', {
      description: 'What tells it from what anybody says later: to be given back by who changes it.',
    }),
  }),
})
