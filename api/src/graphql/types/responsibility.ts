import { builder } from '../builder.js'

export const Responsibility = builder.prismaObject('Responsibility', {
  description: 'A body that answers for a section or a task (责任单位).',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'The body.' }),
    lead: t.exposeBoolean('lead', { description: 'Does it lead (牵头)?' }),
  }),
})
