import { reviewOf } from '../../domain/findings/load-reviews.js'
import { findingReason } from '../../domain/reasons/reason.js'
import { builder } from '../builder.js'
import { FindingKind, FindingState, Severity } from '../enums/documents.js'
import { manyRows } from '../limits/field-cost.js'
import { Document } from './document.js'
import { Evidence } from './evidence.js'
import { FindingReview } from './finding-review.js'
import { Reason } from './reason.js'
import { Target } from './target.js'

export const Finding = builder.prismaNode('Finding', {
  id: { field: 'id' },
  nullable: true,
  description: 'What a careful reader should look at.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FindingKind, description: 'What it is about.' }),
    severity: t.expose('severity', { type: Severity, description: 'How much it matters.' }),
    message: t.exposeString('message', { description: 'One sentence: what, and why.' }),
    why: t.field({
      type: Reason,
      description: '`message` as a code and in both languages.',
      select: { code: true, message: true, messageZh: true },
      resolve: findingReason,
    }),
    state: t.field({
      type: FindingState,
      description: 'What a person who looked at it says of it. It stays as long as the finding says what it said then.',
      select: { reviewed: { select: { review: { select: { state: true } } } } },
      resolve: ({ reviewed }) => reviewed?.review.state ?? 'OPEN',
    }),
    note: t.string({
      nullable: true,
      description: 'Why, in the words of that person; null for one that nobody has said anything of.',
      select: { reviewed: { select: { review: { select: { note: true } } } } },
      resolve: ({ reviewed }) => reviewed?.review.note ?? null,
    }),
    review: t.field({
      type: FindingReview,
      nullable: true,
      description: 'The last that a person said of it, also where that was of other words; null where nobody has.',
      select: { id: true },
      resolve: ({ id }, _args, context) => reviewOf(context, id),
    }),
    documents: t.field({
      type: [Document],
      description: 'Documents that it concerns, the one whose reading raised it first.',
      select: (_args, _context, nested) => ({
        documentId: true,
        documents: { orderBy: { documentId: 'asc' }, select: { documentId: true, document: nested(true) } },
      }),
      resolve: ({ documentId, documents }) => {
        const own = documents.filter((row) => row.documentId === documentId)
        const others = documents.filter((row) => row.documentId !== documentId)
        return [...own, ...others].map(({ document }) => document)
      },
    }),
    targets: t.field({
      type: [Target],
      description: 'Targets that it concerns; empty where it is about none.',
      select: (_args, _context, nested) => ({
        targets: { orderBy: { target: { sortKey: 'asc' } }, select: { target: nested(true) } },
      }),
      resolve: ({ targets }) => targets.map(({ target }) => target),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'The words that it is about.',
      select: (_args, _context, nested) => ({
        evidence: {
          orderBy: [{ evidence: { charStart: 'asc' } }, { evidenceId: 'asc' }],
          select: { evidence: nested(true) },
        },
      }),
      resolve: ({ evidence }) => evidence.map((row) => row.evidence),
    }),
  }),
})

export const FindingConnection = builder.connectionObject(
  { type: Finding, name: 'FindingConnection', description: 'A page of findings.' },
  { name: 'FindingEdge', description: 'A finding with its cursor.' },
)

/** Findings of something, document by document in their own order. */
const IN_ORDER = [{ finding: { documentId: 'asc' } }, { finding: { ordinal: 'asc' } }, { findingId: 'asc' }] as const

// Apart from the type itself, because documents and findings name each other.
builder.prismaObjectField('Document', 'findings', (t) =>
  t.field({
    type: [Finding],
    complexity: manyRows(10),
    description: 'Findings that concern it: what a careful reader should look at.',
    select: (_args, _context, nested) => ({
      findings: {
        orderBy: [...IN_ORDER],
        select: { finding: nested(true) },
      },
    }),
    resolve: ({ findings }) => findings.map(({ finding }) => finding),
  }),
)

builder.prismaObjectField('Target', 'findings', (t) =>
  t.field({
    type: [Finding],
    description: 'Findings that concern it: what a careful reader should look at.',
    select: (_args, _context, nested) => ({
      findings: {
        orderBy: [...IN_ORDER],
        select: { finding: nested(true) },
      },
    }),
    resolve: ({ findings }) => findings.map(({ finding }) => finding),
  }),
)
