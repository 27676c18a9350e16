import type { Foreseen, Foresight } from '@plangraph/etl/desk'
import { type AskedCorrection, correctionOf } from '../../domain/desk/asked-correction.js'
import type { FieldChange } from '../../domain/history/load-changes.js'
import { fieldsOf } from '../../domain/history/load-changes.js'
import type { Kept } from '../../shared/context.js'
import { localId } from '../../shared/global-id.js'
import { builder } from '../builder.js'
import { ChangeKind } from '../enums/changes.js'
import { CorrectionKind, DeskState } from '../enums/corrections.js'
import { manyRows } from '../limits/field-cost.js'
import { scopeOfField } from '../scopes.js'
import { FieldChangeType } from '../types/change.js'
import { Correction } from '../types/correction.js'
import { Reason } from '../types/reason.js'
import { atDesk, BY, checkLength, MissedFigureInput } from './made-by.js'

const LONGEST = 2000

const CorrectionInput = builder.inputType('CorrectionInput', {
  description: 'What is to be corrected. What was read is looked up by the figure.',
  fields: (t) => ({
    kind: t.field({ type: CorrectionKind, required: true, description: 'What it says.' }),
    figure: t.id({
      description: 'The goal or result, by its global id; of FIELD, NOT_A_FIGURE, and INDICATOR of a figure.',
    }),
    field: t.string({
      description: 'Of FIELD: name, status, region, value, unit, comparator, per, basis, year, spanStart or binding.',
    }),
    expects: t.string({
      description: 'What you saw; refused where something else is read. Of INDICATOR by name: its code.',
    }),
    becomes: t.string({ description: 'What it should be: as printed, a code, a year; left out for nothing.' }),
    document: t.id({ description: 'Of MISSED: the document, by its global id.' }),
    quote: t.string({ description: 'Of MISSED: the words of the figure, which the text has at one place.' }),
    missed: t.field({ type: MissedFigureInput, description: 'Of MISSED: the figure.' }),
    name: t.string({ description: 'Of INDICATOR: the name, wherever it stands, in place of a figure.' }),
    upstream: t.id({ description: 'Of LINK_WRONG: the upper goal.' }),
    downstream: t.id({ description: 'Of LINK_WRONG: the lower goal.' }),
    why: t.string({ required: true, description: `The reason, in ${LONGEST} characters at most.` }),
  }),
})

const ForeseenChange = builder.objectRef<Foreseen>('ForeseenChange').implement({
  description: 'What would change.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKind, description: 'What would become of the row.' }),
    rowType: t.exposeString('rowType', { description: 'What sort of row, as `Change.rowType`.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    document: t.exposeString('document', {
      nullable: true,
      description: 'Title of its document; null where it has none.',
    }),
    fields: t.field({
      type: [FieldChangeType],
      description: 'What of it would change.',
      resolve: ({ fields }): FieldChange[] => fieldsOf(fields),
    }),
  }),
})

export const ForesightType = builder.objectRef<Foresight>('Foresight').implement({
  description: 'What a correction or a withdrawal would do.',
  fields: (t) => ({
    changes: t.field({
      type: [ForeseenChange],
      complexity: manyRows(20),
      description: 'What would change: figures, links, findings, by name.',
      resolve: ({ changes }) => changes,
    }),
    stale: t.field({
      type: [Reason],
      description: 'Why it would not be applied; empty where it would be.',
      resolve: ({ stale }) => stale.map(({ code, message, messageZh }) => ({ code, en: message, zh: messageZh })),
    }),
  }),
})

const CorrectOutcome = builder.objectRef<Kept & { id: string }>('CorrectOutcome').implement({
  description: 'What came of a correction that was kept or taken back.',
  fields: (t) => ({
    state: t.field({ type: DeskState, description: 'How far it has come.', resolve: ({ state }) => state }),
    correction: t.field({
      type: Correction,
      nullable: true,
      description: 'The correction; null once it is taken back.',
      resolve: ({ id }, _args, { database }) => database.correction.findUnique({ where: { id } }),
    }),
  }),
})

const input = { required: true, description: 'What is to be corrected.' } as const

function checked(asked: AskedCorrection): AskedCorrection {
  for (const [name, value] of Object.entries(asked))
    if (typeof value === 'string') checkLength(value, `input.${name}`, LONGEST)
  return asked
}

builder.mutationFields((t) => ({
  correct: t.field({
    type: CorrectOutcome,
    extensions: scopeOfField('REVIEW'),
    description:
      'Keeps a correction, then makes its documents again with all that follows. It is held against every later reading. ' +
      'Needs a key with the scope `review`.',
    args: {
      input: t.arg({ type: CorrectionInput, ...input }),
      expected: t.arg.string({
        description:
          '`version` of the correction of the same thing that you saw; leave it out where there was none. Another one is an error.',
      }),
      by: t.arg.string({ description: BY }),
    },
    resolve: (_root, { input: asked, expected, by }, context) =>
      atDesk(context, by, async ({ desk, made, request }) => {
        const correction = await correctionOf(context.database, checked(asked), made.by)
        return { id: correction.id, ...(await desk.correct(correction, made, expected ?? null, request)) }
      }),
  }),
  foresee: t.field({
    type: ForesightType,
    extensions: scopeOfField('REVIEW'),
    description:
      'What a correction would change, tried out on a copy: nothing is kept. Needs a key with the scope `review`.',
    args: { input: t.arg({ type: CorrectionInput, ...input }) },
    resolve: (_root, { input: asked }, context) =>
      atDesk(context, null, async ({ desk, made, request }) =>
        desk.foresee(await correctionOf(context.database, checked(asked), made.by), request),
      ),
  }),
  takeBack: t.field({
    type: CorrectOutcome,
    extensions: scopeOfField('REVIEW'),
    description:
      'Takes a correction back: what was read is served again. One that is in a file as well comes back when that changes. ' +
      'Needs a key with the scope `review`.',
    args: {
      correction: t.arg.id({ required: true, description: 'The correction: its global id.' }),
      expected: t.arg.string({ required: true, description: 'Its `version` that you saw. Another one is an error.' }),
      by: t.arg.string({ description: BY }),
    },
    resolve: (_root, { correction, expected, by }, context) =>
      atDesk(context, by, async ({ desk, made, request }) => {
        const id = localId(String(correction), 'Correction', 'correction')
        return { id, ...(await desk.takeBack(id, made, expected, request)) }
      }),
  }),
}))
