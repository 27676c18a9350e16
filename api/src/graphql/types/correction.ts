import type { CorrectionOutcome as OutcomeRow } from '@plangraph/database'
import { contentOf, correctionVersion, stateOf } from '../../domain/corrections/correction-content.js'
import { correctionNow } from '../../domain/corrections/load-corrections.js'
import { documentNow } from '../../domain/history/load-changes.js'
import { builder } from '../builder.js'
import { CorrectionKind, CorrectionState } from '../enums/corrections.js'
import { Corrected } from './add-figure-fields.js'
import { Document } from './document.js'
import { Reason } from './reason.js'

const CorrectionOutcome = builder.objectRef<OutcomeRow>('CorrectionOutcome').implement({
  description: 'What came of a correction in a document.',
  fields: (t) => ({
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document; null for one that is gone.',
      resolve: ({ documentId }, _args, context) => documentNow(context, documentId),
    }),
    state: t.field({ type: CorrectionState, description: 'APPLIED or STALE.', resolve: ({ state }) => state }),
    why: t.field({
      type: Reason,
      nullable: true,
      description: 'Why it was not applied; null where it was.',
      resolve: ({ code, message, messageZh }) =>
        code === null ? null : { code, en: message ?? '', zh: messageZh ?? message ?? '' },
    }),
  }),
})

export const Correction = builder.prismaNode('Correction', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true, content: true },
  description: 'What a person says of something that was read wrongly: it is held against every reading.',
  fields: (t) => ({
    kind: t.expose('kind', { type: CorrectionKind, description: 'What it says.' }),
    about: t.string({
      description: 'What it is about, by name: the document, and the figure, the name or the link in it.',
      resolve: (row) => contentOf(row).about,
    }),
    field: t.string({
      nullable: true,
      description: 'The field of the figure: value, unit, year; null where it is about all of it.',
      resolve: (row) => contentOf(row).field,
    }),
    expects: t.string({
      nullable: true,
      description: 'What it expects to be read; null for nothing.',
      resolve: (row) => contentOf(row).expects,
    }),
    becomes: t.string({
      nullable: true,
      description: 'What it should be; null for nothing.',
      resolve: (row) => contentOf(row).becomes,
    }),
    quote: t.string({
      nullable: true,
      description: 'Of a figure that was missed, its words.',
      resolve: (row) => contentOf(row).quote,
    }),
    why: t.string({ description: 'The reason that was given.', resolve: (row) => contentOf(row).why }),
    by: t.string({ description: 'Who says so.', resolve: (row) => contentOf(row).by }),
    at: t.field({ type: 'Date', description: 'The day that they said it.', resolve: (row) => contentOf(row).at }),
    revision: t.exposeInt('revision', { description: 'Counts its changes, from 1.' }),
    file: t.string({
      nullable: true,
      description: 'The file that it is kept in step with; null for one of the database alone.',
      select: { folder: true, file: true },
      resolve: ({ folder, file }) => (folder === null ? null : `${folder}/${file}`),
    }),
    version: t.string({
      description: 'What tells it from what it is later: to be given back by who changes it.',
      resolve: correctionVersion,
    }),
    state: t.field({
      type: CorrectionState,
      description: 'What came of it.',
      select: { outcomes: true },
      resolve: ({ outcomes }) => stateOf(outcomes),
    }),
    outcomes: t.field({
      type: [CorrectionOutcome],
      description: 'What came of it, document by document.',
      select: { outcomes: { orderBy: { documentId: 'asc' } } },
      resolve: ({ outcomes }) => outcomes,
    }),
  }),
})

export const CorrectionConnection = builder.connectionObject(
  { type: Correction, name: 'CorrectionConnection', description: 'A page of corrections.' },
  { name: 'CorrectionEdge', description: 'A correction with its cursor.' },
)

// Apart from the type itself, because corrections name documents, and these their figures.
builder.objectField(Corrected, 'correction', (t) =>
  t.field({
    type: Correction,
    nullable: true,
    description: 'The correction; null for one that was taken back and is applied until the next run.',
    resolve: ({ correction }, _args, context) => correctionNow(context, correction),
  }),
)
