import { type LoadedSeries, seriesByKeys, seriesOfDocument } from '../../domain/plan-series/load-plan-series.js'
import { builder } from '../builder.js'
import { Document } from './document.js'
import { Region } from './region.js'

const PlanSeries = builder.objectRef<LoadedSeries>('PlanSeries')

builder.node(PlanSeries, {
  id: { resolve: ({ key }) => key },
  loadMany: (keys, context) => seriesByKeys(context, keys),
  description:
    'Editions of one plan, one for each period (十三五, 十四五, 十五五), or the yearly reports of one government: documents of ' +
    'one region whose titles are the same without their periods. Its id stays while region and title do.',
  fields: (t) => ({
    title: t.exposeString('title', {
      description: 'What their titles have in common, without place and period: 国民经济和社会发展规划纲要.',
    }),
    region: t.expose('region', { type: Region, nullable: true, description: 'The region that they are for.' }),
    editions: t.expose('documents', {
      type: [Document],
      description:
        'Its documents, those of the earliest period first, then by date; those that are only cited too. Two at least.',
    }),
  }),
})

// Apart from the type of documents, because the two name each other.
builder.prismaObjectField('Document', 'series', (t) =>
  t.field({
    type: PlanSeries,
    nullable: true,
    description: 'The series that it is an edition of; null where no other edition is known.',
    select: { id: true, regionCode: true },
    resolve: (document, _args, context) => seriesOfDocument(context, document),
  }),
)
