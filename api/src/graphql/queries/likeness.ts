import { loadLikeness } from '../../domain/likeness/load-likeness.js'
import { builder } from '../builder.js'
import { READS_MUCH } from '../limits/field-cost.js'
import { Likeness } from '../types/likeness.js'

const PLAN = 'Global id, document number (市政发〔2021〕24号) or another key of a document.'

builder.queryField('likeness', (t) =>
  t.field({
    type: Likeness,
    nullable: true,
    complexity: READS_MUCH,
    description:
      'How alike two plans are: the measures that they share, weighted by attribute (属性), and the goals that contradict each ' +
      'other. Null where one of the two documents is not here.',
    args: {
      a: t.arg.id({ required: true, description: PLAN }),
      b: t.arg.id({ required: true, description: PLAN }),
    },
    resolve: (_root, asked, { database }) => loadLikeness(database, asked),
  }),
)
