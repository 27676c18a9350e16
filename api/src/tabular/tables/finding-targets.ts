import { sql } from '../../shared/sql.js'
import { id } from './column.js'
import { references, type Table } from './table.js'

export const findingTargets: Table = {
  name: 'finding_targets',
  title: 'Targets of findings',
  description: 'Which finding concerns which targets.',
  columns: [
    id('finding_id', 'Finding', sql`x."findingId"`, 'The finding.'),
    id('target_id', 'Target', sql`x."targetId"`, 'A target that it concerns.'),
  ],
  primaryKey: ['finding_id', 'target_id'],
  foreignKeys: [references('finding_id', 'findings'), references('target_id', 'targets')],
  rows: { kind: 'stored', from: sql`"FindingTarget" x` },
}
