import type { FoundName } from '@plangraph/etl/desk'
import { type Because, tell } from '@plangraph/figures'
import { documentNow } from '../../domain/history/load-changes.js'
import { reasonOf } from '../../domain/reasons/reason.js'
import { builder } from '../builder.js'
import { manyRows } from '../limits/field-cost.js'
import { Document } from './document.js'
import { Reason } from './reason.js'

const NearEntry = builder.objectRef<{ code: string; name: string; why: Because }>('NearEntry').implement({
  description: 'An entry of the catalogue that a name may belong to.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code of the entry.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    why: t.field({
      type: Reason,
      description: 'Why it is near, and where it has the name, why it was not taken.',
      resolve: ({ why }) => reasonOf(tell(why)),
    }),
  }),
})

const MOST_DOCUMENTS = 20
const MOST_NEAR = 5

export const UnmatchedName = builder.objectRef<FoundName>('UnmatchedName').implement({
  description: 'A name of figures that the catalogue has no indicator for.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name, as it is printed most often.' }),
    figures: t.exposeInt('figures', { description: 'How many goals and results have it.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'The unit that most of them have; null: none.' }),
    documentCount: t.int({
      description: 'How many documents have it.',
      resolve: ({ documentIds }) => documentIds.length,
    }),
    documents: t.field({
      type: [Document],
      complexity: manyRows(MOST_DOCUMENTS),
      description: `Those documents, those with most of its figures first, ${MOST_DOCUMENTS} at most.`,
      resolve: async ({ documentIds }, _args, context) => {
        const found = await Promise.all(documentIds.slice(0, MOST_DOCUMENTS).map((id) => documentNow(context, id)))
        return found.filter((document) => document !== null)
      },
    }),
    nearest: t.field({
      type: [NearEntry],
      description: `The entries nearest to it, ${MOST_NEAR} at most: those that have the name, then those whose names are like it.`,
      resolve: (name) => name.nearest(MOST_NEAR),
    }),
    entry: t.string({
      description: 'An entry to begin with, in YAML, as its file below seeds/catalogue/indicators has it.',
      resolve: (name) => name.draft(),
    }),
  }),
})

export const UnmatchedNameConnection = builder.connectionObject(
  { type: UnmatchedName, name: 'UnmatchedNameConnection', description: 'A page of names that the catalogue lacks.' },
  { name: 'UnmatchedNameEdge', description: 'A name with its cursor.' },
)
