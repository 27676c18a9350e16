import { documentIds } from '../../domain/filters/document-ids.js'
import type { ApiContext, IngestOutcome } from '../../shared/context.js'
import { invalidArgument } from '../../shared/errors.js'
import { builder } from '../builder.js'
import { IngestState } from '../enums/runs.js'
import { scopeOfField } from '../scopes.js'
import { Document } from '../types/document.js'
import { EtlRun } from '../types/etl-run.js'
import { ForesightType } from './correct.js'
import { atDesk, BY, checkLength } from './made-by.js'

const LONGEST_WHY = 2000

const WithdrawOutcome = builder.objectRef<IngestOutcome & { id: string }>('WithdrawOutcome').implement({
  description: 'What came of withdrawing a document.',
  fields: (t) => ({
    state: t.field({ type: IngestState, description: 'How far it has come.', resolve: ({ state }) => state }),
    run: t.field({
      type: EtlRun,
      nullable: true,
      description: 'The run that withdrew it, as `changes(run:)` takes it; null while it is in progress.',
      resolve: ({ runId }, _args, { database }) =>
        runId === null ? null : database.etlRun.findUnique({ where: { id: runId } }),
    }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'What is left of it: REFERENCED where others cite it, null where nothing does.',
      resolve: ({ id }, _args, { database }) => database.document.findUnique({ where: { id } }),
    }),
  }),
})

/** The local id of a document that something was read of. @throws {GraphQLError} */
async function readDocument({ database }: ApiContext, document: string): Promise<string> {
  const [id = ''] = await documentIds(database, [document], 'document')
  const known = await database.document.findUnique({ where: { id } })
  if (known === null) throw invalidArgument('document', 'there is no such document.')
  if (known.status === 'REFERENCED')
    throw invalidArgument('document', `${known.title} is only cited (REFERENCED): there is nothing to withdraw.`)
  return id
}

builder.mutationField('foreseeWithdrawal', (t) =>
  t.field({
    type: ForesightType,
    extensions: scopeOfField('REVIEW'),
    description:
      'What withdrawing a document would change, tried out on a copy: nothing is kept. Needs a key with the scope `review`.',
    args: { document: t.arg.id({ required: true, description: 'The document: its global id or its number.' }) },
    resolve: (_root, { document }, context) =>
      atDesk(context, null, async ({ desk, request }) =>
        desk.foreseeWithdrawal(await readDocument(context, String(document)), request),
      ),
  }),
)

builder.mutationField('withdraw', (t) =>
  t.field({
    type: WithdrawOutcome,
    extensions: scopeOfField('REVIEW'),
    description:
      'Takes a document out: what was read of it goes, and links, governing statements and findings follow. It comes back when its ' +
      'file is ingested again. Needs a key with the scope `review`.',
    args: {
      document: t.arg.id({ required: true, description: 'The document: its global id or its number.' }),
      why: t.arg.string({
        required: true,
        description: `The reason, in ${LONGEST_WHY} characters at most. It is kept with what it changes.`,
      }),
      expected: t.arg.string({
        description:
          '`sha256` of the document that you saw. Where it is read from another file by now, that is an error.',
      }),
      by: t.arg.string({ description: BY }),
    },
    resolve: (_root, { document, why, expected, by }, context) =>
      atDesk(context, by, async ({ desk, made, request }) => {
        checkLength(why, 'why', LONGEST_WHY)
        if (why.trim() === '') throw invalidArgument('why', 'say why: the reason is kept with what it changes.')
        const id = await readDocument(context, String(document))
        const seen = { id, sha256: expected ?? null }
        return { id, ...(await desk.withdraw({ seen, why: why.trim(), made }, request)) }
      }),
  }),
)
