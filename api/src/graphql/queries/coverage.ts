import { coverageOf } from '../../domain/alignment/coverage.js'
import { loadCoverage } from '../../domain/alignment/load-coverage.js'
import { builder } from '../builder.js'
import { manyRows, READS_MUCH } from '../limits/field-cost.js'
import { CoverageRow } from '../types/coverage-row.js'

builder.queryField('coverage', (t) =>
  t.field({
    type: [CoverageRow],
    complexity: { ...manyRows(30), field: READS_MUCH },
    description: 'What each region states of each topic that any of them has targets in.',
    args: {
      regions: t.arg.stringList({ required: true, description: 'Region codes (610100) or full names (西安市).' }),
    },
    resolve: async (_root, { regions }, { database }) => coverageOf(await loadCoverage(database, regions)),
  }),
)
