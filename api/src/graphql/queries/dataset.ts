import { builder } from '../builder.js'
import { Dataset } from '../types/dataset.js'

builder.queryField('dataset', (t) =>
  t.field({
    type: Dataset,
    description: 'The data as a whole: their version and their size.',
    resolve: async (_root, _args, { database }) =>
      (await database.dataset.findFirst()) ?? { version: 'empty', updatedAt: null },
  }),
)
