import { documentNow, type FieldChange, fieldsOf, historyOf } from '../../domain/history/load-changes.js'
import { globalId, type NodeType } from '../../shared/global-id.js'
import { builder } from '../builder.js'
import { ChangeCause, ChangeKind } from '../enums/changes.js'
import { manyRows } from '../limits/field-cost.js'
import { DateTimeScalar } from '../scalars.js'
import { Document } from './document.js'
import { EtlRun } from './etl-run.js'

export const FieldChangeType = builder.objectRef<FieldChange>('FieldChange').implement({
  description: 'A field of a row that changed.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Its name, as the API has it: value, printed, quote.' }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'What it was, as text; null where it had no value.',
    }),
    after: t.exposeString('after', { nullable: true, description: 'What it is, as text; null where it has no value.' }),
  }),
})

export const Change = builder.prismaNode('Change', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true, revisionId: true },
  description: 'What a run or a correction changed. A document that is new is one change, with all it holds.',
  fields: (t) => ({
    at: t.field({
      type: DateTimeScalar,
      description: 'When. Changes that were made together have the same instant, and no others.',
      resolve: ({ revisionId }) => new Date(Number(revisionId)),
    }),
    run: t.field({
      type: EtlRun,
      nullable: true,
      description: 'The run that made it; null for a correction.',
      select: (_args, _context, nested) => ({ revision: { select: { run: nested(true) } } }),
      resolve: ({ revision }) => revision.run,
    }),
    by: t.string({
      nullable: true,
      description: 'Who made it: a person, or who started the run; null for changes of before that was kept.',
      select: { revision: { select: { by: true, run: { select: { startedBy: true } } } } },
      resolve: ({ revision: { by, run } }) => by ?? run?.startedBy ?? null,
    }),
    key: t.string({
      nullable: true,
      description:
        'Name of the API key that the person used; null for runs of ingest, and for what was done at the machine itself.',
      select: { revision: { select: { key: true } } },
      resolve: ({ revision }) => revision.key,
    }),
    why: t.string({
      nullable: true,
      description: 'The reason that was given for it, as for a withdrawal; null where none was.',
      select: { revision: { select: { why: true } } },
      resolve: ({ revision }) => revision.why,
    }),
    kind: t.expose('kind', { type: ChangeKind, description: 'What became of the row.' }),
    cause: t.field({
      type: ChangeCause,
      description: 'Why.',
      select: { revision: { select: { cause: true } } },
      resolve: ({ revision }) => revision.cause,
    }),
    rowType: t.exposeString('rowType', {
      description:
        'What sort of row: Document, Target, Observation, TargetLink, Finding, FindingReview, Correction, Indicator, Region.',
    }),
    rowId: t.id({
      description: 'Global id of the row. `node` finds it as long as it is there.',
      select: { rowType: true, rowId: true },
      resolve: ({ rowType, rowId }) => globalId(nodeTypeOf(rowType), rowId),
    }),
    name: t.exposeString('name', {
      description: 'What it is called: title of a document, name and year of a goal, both goals of a link.',
    }),
    document: t.field({
      type: Document,
      nullable: true,
      description:
        'The document that it belongs to, as it is now; null where it belongs to none, and for one that is gone.',
      select: { documentId: true },
      resolve: ({ documentId }, _args, context) => (documentId === null ? null : documentNow(context, documentId)),
    }),
    fields: t.field({
      type: [FieldChangeType],
      description: 'What of it changed; of a row that was added or removed all that it has or had.',
      select: { fields: true },
      resolve: ({ fields }) => fieldsOf(fields),
    }),
  }),
})

/** What is said of a finding goes by the id of that. */
const nodeTypeOf = (rowType: string): NodeType => (rowType === 'FindingReview' ? 'Finding' : (rowType as NodeType))

export const ChangeConnection = builder.connectionObject(
  { type: Change, name: 'ChangeConnection', description: 'A page of changes.' },
  { name: 'ChangeEdge', description: 'A change with its cursor.' },
)

// Apart from the type itself, because changes name documents, and these their goals.
builder.prismaObjectField('Target', 'history', (t) =>
  t.field({
    type: [Change],
    complexity: manyRows(3),
    description:
      'What runs and corrections changed of it, the latest first. It is there since its document is, unless ADDED says otherwise.',
    select: { id: true },
    resolve: ({ id }, _args, context) => historyOf(context, id),
  }),
)
