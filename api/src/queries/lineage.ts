import { builder } from '../builder.js'
import { localId } from '../ids/global-id.js'
import { invalidArgument, quoted } from '../ids/invalid-argument.js'
import { walkCitations } from '../lineage/citation-walk.js'
import { Lineage } from '../types/lineage.js'

const DEFAULT_DEPTH = 3
const MAX_DEPTH = 10

builder.queryField('lineage', (t) =>
  t.field({
    type: Lineage,
    description: 'Where a target comes from: the documents that its document cites, and those that they cite.',
    args: {
      target: t.arg.id({ required: true, description: 'Global id of the target.' }),
      depth: t.arg.int({ description: 'How many citations far, from 0 to 10; 3 unless given.' }),
    },
    resolve: async (_root, args, { database }) => {
      const depth = args.depth ?? DEFAULT_DEPTH
      if (depth < 0 || depth > MAX_DEPTH) throw invalidArgument('depth', `${depth} is not from 0 to ${MAX_DEPTH}.`)
      const id = localId(args.target, 'Target', 'target')
      const target = await database.target.findUnique({ where: { id }, select: { documentId: true } })
      if (target === null) throw invalidArgument('target', `there is no target with the id ${quoted(args.target)}.`)
      return { targetIds: [id], ...(await walkCitations(database, target.documentId, depth)) }
    },
  }),
)
