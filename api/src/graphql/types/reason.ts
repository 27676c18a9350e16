import type { Reason as ReasonShape } from '../../domain/reasons/reason.js'
import { builder } from '../builder.js'

export const Reason = builder.objectRef<ReasonShape>('Reason').implement({
  description: 'Why something is so: a stable code and one sentence in each language.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Names the reason for programs: stricter, cell-empty. Codes are added, never renamed.',
    }),
    en: t.exposeString('en', { description: 'English sentence.' }),
    zh: t.exposeString('zh', { description: 'Chinese sentence.' }),
  }),
})
