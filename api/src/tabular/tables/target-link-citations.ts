import { sql } from '../../shared/sql.js'
import { id, integer } from './column.js'
import { references, type Table } from './table.js'

export const targetLinkCitations: Table = {
  name: 'target_link_citations',
  title: 'Citations behind links',
  description: 'The citations that carry a link between targets, from downstream to upstream.',
  columns: [
    id('link_id', 'TargetLink', sql`x."linkId"`, 'The link.'),
    id('citation_id', 'Citation', sql`x."citationId"`, 'A citation that carries it.'),
    integer('ordinal', sql`x."ordinal"`, 'Place on the way from downstream to upstream, from 0.'),
  ],
  primaryKey: ['link_id', 'citation_id'],
  foreignKeys: [references('link_id', 'target_links'), references('citation_id', 'citations')],
  rows: { kind: 'stored', from: sql`"TargetLinkCitation" x` },
}
