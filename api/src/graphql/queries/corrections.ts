import { correctionWhere } from '../../domain/corrections/correction-content.js'
import { builder } from '../builder.js'
import { CorrectionState } from '../enums/corrections.js'
import { CorrectionConnection } from '../types/correction.js'

builder.queryField('corrections', (t) =>
  t.prismaConnection(
    {
      type: 'Correction',
      cursor: 'id',
      description: 'What people say of what was read wrongly, and what came of it.',
      args: {
        states: t.arg({ type: [CorrectionState], description: 'Only those of which this came; all unless given.' }),
      },
      totalCount: (_root, { states }, { database }) => database.correction.count({ where: correctionWhere(states) }),
      resolve: (query, _root, { states }, { database }) =>
        database.correction.findMany({ ...query, where: correctionWhere(states), orderBy: { id: 'asc' } }),
    },
    CorrectionConnection,
  ),
)
