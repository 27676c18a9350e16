import { builder } from '../builder.js'

export const Task = builder.prismaNode('Task', {
  id: { field: 'id' },
  nullable: true,
  description: 'A row of a task-assignment table (任务分工表).',
  fields: (t) => ({
    document: t.relation('document', { description: 'The document it is part of.' }),
    number: t.exposeInt('number', { nullable: true, description: 'Number of the row (序号); null where it has none.' }),
    text: t.exposeString('text', { description: 'The task, white space removed.' }),
    responsible: t.relation('responsibilities', {
      query: { orderBy: [{ lead: 'desc' }, { ordinal: 'asc' }] },
      description: 'Bodies that answer for it, the lead (牵头单位) first.',
    }),
    targets: t.relation('targets', {
      query: { orderBy: [{ sortKey: 'asc' }, { id: 'asc' }] },
      description: 'Figures that the task sets, in printed order.',
    }),
    evidence: t.relation('evidence', { description: 'Where the row stands.' }),
  }),
})
