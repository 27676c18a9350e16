import { type CoverageRow as CoverageRowShape, coverageOf, loadCoverage } from '../../domain/alignment/coverage.js'
import { builder } from '../builder.js'
import { manyRows, READS_MUCH } from '../limits/field-cost.js'
import { Region } from '../types/region.js'

export const CoverageRow = builder.objectRef<CoverageRowShape>('CoverageRow').implement({
  description:
    'How much of one topic a region states. What counts is every indicator that any region asked about states.',
  fields: (t) => ({
    region: t.expose('region', { type: Region, description: 'The region.' }),
    topic: t.exposeString('topic', { description: 'Topic of the catalogue: employment.' }),
    stated: t.exposeInt('stated', { description: 'Indicators that it has a target for.' }),
    notStated: t.exposeInt('notStated', {
      description: 'Indicators that others state and that a document of it in this field was read and does not set.',
    }),
    notRead: t.exposeInt('notRead', {
      description:
        'Indicators that others state and that a row of its documents names, the value not printed or not readable.',
    }),
    noDocument: t.exposeInt('noDocument', {
      description: 'Indicators that others state and in whose field no document of it has been read.',
    }),
    documents: t.exposeInt('documents', { description: 'Documents of the region whose text is here, of every topic.' }),
  }),
})

builder.queryField('coverage', (t) =>
  t.field({
    type: [CoverageRow],
    complexity: { ...manyRows(30), field: READS_MUCH },
    description: 'What each region states of each topic that any of them has targets in.',
    args: {
      regions: t.arg.stringList({
        required: true,
        description: "Region codes (610100) or full names (西安市, Xi'an).",
      }),
    },
    resolve: async (_root, { regions }, { database }) => coverageOf(await loadCoverage(database, regions)),
  }),
)
