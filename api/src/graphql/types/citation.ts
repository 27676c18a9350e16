import { builder } from '../builder.js'
import { CitationRelation } from '../enums/documents.js'

export const Citation = builder.prismaNode('Citation', {
  id: { field: 'id' },
  nullable: true,
  description: 'One document naming another: 《…》.',
  fields: (t) => ({
    from: t.relation('from', { description: 'The document that cites.' }),
    to: t.relation('to', { description: 'The document cited; REFERENCED where its text is not here.' }),
    relation: t.expose('relation', { type: CitationRelation, description: 'Why it is cited.' }),
    evidence: t.relation('evidence', { description: 'Where the citation stands.' }),
  }),
})
