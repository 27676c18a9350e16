import { currentId } from '../../domain/former-ids/current-ids.js'
import { walkDocuments } from '../../domain/lineage/walk-documents.js'
import { MOST_ROWS, walkLinks } from '../../domain/lineage/walk-links.js'
import { invalidArgument, quoted } from '../../shared/errors.js'
import { localId } from '../../shared/global-id.js'
import { builder } from '../builder.js'
import { Lineage } from '../types/lineage.js'

const DEFAULT_DEPTH = 5
const MAX_DEPTH = 10

builder.queryField('lineage', (t) =>
  t.field({
    type: Lineage,
    description:
      'Where a target comes from and what follows from it: links followed upstream to the nation and downstream to the ' +
      'lowest region, with all documents and citations on the way, so that a missing link is seen. ' +
      `At most ${MOST_ROWS} targets and ${MOST_ROWS} documents, the nearest: see \`complete\`.`,
    args: {
      target: t.arg.id({ required: true, description: 'Global id of the target.' }),
      depth: t.arg.int({
        description: `How many links far, and from there how many citations: from 0 to ${MAX_DEPTH}; ${DEFAULT_DEPTH} unless given.`,
      }),
    },
    resolve: async (_root, args, { database }) => {
      const depth = args.depth ?? DEFAULT_DEPTH
      if (depth < 0 || depth > MAX_DEPTH) throw invalidArgument('depth', `${depth} is not from 0 to ${MAX_DEPTH}.`)
      const given = localId(args.target, 'Target', 'target')
      const isThere = await database.target.findUnique({ where: { id: given }, select: { id: true } })
      const id = isThere?.id ?? (await currentId(database, 'Target', given))
      if (id === null) throw invalidArgument('target', `there is no target with the id ${quoted(args.target)}.`)
      const { targetIds, complete } = await walkLinks(database, id, depth)
      const documents = await walkDocuments(database, targetIds, depth)
      return { targetIds, documentIds: documents.documentIds, complete: complete && documents.complete }
    },
  }),
)
