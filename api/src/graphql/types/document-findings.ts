import { builder } from '../builder.js'
import { manyRows } from '../limits/field-cost.js'
import { Finding } from './finding.js'

// Apart from the type itself, because documents and findings name each other.
builder.prismaObjectField('Document', 'findings', (t) =>
  t.field({
    type: [Finding],
    complexity: manyRows(10),
    description: 'Findings that concern it: what a careful reader should look at.',
    select: (_args, _context, nested) => ({
      findings: {
        orderBy: [{ finding: { documentId: 'asc' } }, { finding: { ordinal: 'asc' } }, { findingId: 'asc' }],
        select: { finding: nested(true) },
      },
    }),
    resolve: ({ findings }) => findings.map(({ finding }) => finding),
  }),
)
