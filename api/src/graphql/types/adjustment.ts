import { builder } from '../builder.js'
import { Target } from './target.js'

const ADJUSTS = { where: { kind: 'SUPERSEDES' }, orderBy: { id: 'asc' }, take: 1 } as const

// Apart from the type itself, which these fields are of.
builder.prismaObjectFields('Target', (t) => ({
  supersedes: t.field({
    type: Target,
    nullable: true,
    description:
      'The goal that this one adjusts: what governed before it, or what its own document repeats; else null.',
    select: (_args, _context, nested) => ({ upstream: { ...ADJUSTS, select: { upstream: nested(true) } } }),
    resolve: ({ upstream }) => upstream[0]?.upstream ?? null,
  }),
  supersededBy: t.field({
    type: Target,
    nullable: true,
    description: 'The goal that adjusts this one and governs from its date; null where none does.',
    select: (_args, _context, nested) => ({ downstream: { ...ADJUSTS, select: { downstream: nested(true) } } }),
    resolve: ({ downstream }) => downstream[0]?.downstream ?? null,
  }),
}))
