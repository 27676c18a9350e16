import { invalidArgument } from '../../shared/errors.js'
import { localId } from '../../shared/global-id.js'
import { builder } from '../builder.js'
import { FindingState } from '../enums/documents.js'
import { scopeOfField } from '../scopes.js'
import { atDesk, BY, checkLength } from './made-by.js'

const LONGEST_NOTE = 2000

builder.mutationField('review', (t) =>
  t.prismaField({
    type: 'Finding',
    extensions: scopeOfField('REVIEW'),
    description:
      'Says what is to be thought of a finding. It stays through every run as long as the finding says the same. Needs a key ' +
      'with the scope `review`.',
    args: {
      finding: t.arg.id({ required: true, description: 'The finding: its global id.' }),
      state: t.arg({ type: FindingState, required: true, description: 'What is to be thought of it.' }),
      note: t.arg.string({ defaultValue: '', description: `Why, in ${LONGEST_NOTE} characters at most.` }),
      expected: t.arg.string({
        description:
          '`version` of the review that you saw; leave it out where there was none. Another one is an error.',
      }),
      by: t.arg.string({ description: BY }),
    },
    resolve: (query, _root, { finding, state, note, expected, by }, context) =>
      atDesk(context, by, async ({ desk, made }) => {
        checkLength(note, 'note', LONGEST_NOTE)
        const id = localId(String(finding), 'Finding', 'finding')
        const said = { findingId: id, state, note: note?.trim() ?? '' }
        if (!(await desk.review(said, made, expected ?? null)))
          throw invalidArgument('finding', 'there is no such finding any more.')
        return context.database.finding.findUniqueOrThrow({ ...query, where: { id } })
      }),
  }),
)
