import type { CoverageRow as CoverageRowShape } from '../../domain/alignment/coverage.js'
import { builder } from '../builder.js'
import { Region } from './region.js'

export const CoverageRow = builder.objectRef<CoverageRowShape>('CoverageRow').implement({
  description:
    'How much of one topic a region states. What counts is every indicator that any region asked about states.',
  fields: (t) => ({
    region: t.expose('region', { type: Region, description: 'The region.' }),
    topic: t.exposeString('topic', { description: 'Topic of the catalogue: employment.' }),
    stated: t.exposeInt('stated', { description: 'Indicators that it has a target for.' }),
    notStated: t.exposeInt('notStated', {
      description:
        'Indicators that others state and that a document of it in this field, read completely, does not set.',
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
