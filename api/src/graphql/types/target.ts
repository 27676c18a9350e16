import { perTenThousand } from '../../domain/alignment/baseline.js'
import { builder } from '../builder.js'
import { figureFields, proofFields } from './add-figure-fields.js'
import { Responsibility } from './document-parts.js'
import { Residents } from './residents.js'

const PER_RESIDENTS = {
  normalizedValue: true,
  per: true,
  year: true,
  indicator: { select: { additive: true } },
  region: { select: { population: true, populationSourceNumber: true, residents: true } },
} as const

export const Target = builder.prismaNode('Target', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  description: 'A goal that a document sets (目标).',
  fields: (t) => ({
    ...figureFields(t, 'Target'),
    perCapita: t.float({
      nullable: true,
      description:
        'Per 10,000 residents of its region in the year nearest to its own, in the base unit; null for what does not add up, ' +
        'for each of several things, and where the residents are not known.',
      select: PER_RESIDENTS,
      resolve: ({ indicator, region, ...target }) =>
        indicator && region ? (perTenThousand(target, indicator, region)?.value ?? null) : null,
    }),
    residents: t.field({
      type: Residents,
      nullable: true,
      description: 'Whom `perCapita` is reckoned with; null where that is null.',
      select: PER_RESIDENTS,
      resolve: ({ indicator, region, ...target }) =>
        indicator && region ? (perTenThousand(target, indicator, region)?.residents ?? null) : null,
    }),
    task: t.relation('task', {
      nullable: true,
      description: 'Row of the task-assignment table that sets it; null elsewhere.',
    }),
    ...proofFields(t),
    responsible: t.field({
      type: [Responsibility],
      description: 'Bodies that answer for it: those of its task, else those of the section it is in; the lead first.',
      select: (_args, _context, nested) => {
        const responsibilities = nested({ orderBy: [{ lead: 'desc' }, { ordinal: 'asc' }] })
        return {
          task: { select: { responsibilities } },
          evidence: { select: { section: { select: { responsibilities } } } },
        }
      },
      resolve: ({ task, evidence }) => task?.responsibilities ?? evidence.section?.responsibilities ?? [],
    }),
    baseline: t.relation('baseline', {
      nullable: true,
      description: 'The base-year value that the document prints beside it; null where there is none.',
    }),
    upstream: t.relation('upstream', {
      query: { orderBy: [{ kind: 'asc' }, { id: 'asc' }] },
      description: 'Links to the targets it follows from, in the order of kinds, then by id.',
    }),
    downstream: t.relation('downstream', {
      query: { orderBy: [{ kind: 'asc' }, { id: 'asc' }] },
      description: 'Links to the targets that follow from it, in the order of kinds, then by id.',
    }),
  }),
})

export const TargetConnection = builder.connectionObject(
  { type: Target, name: 'TargetConnection', description: 'A page of targets.' },
  { name: 'TargetEdge', description: 'A target with its cursor.' },
)
