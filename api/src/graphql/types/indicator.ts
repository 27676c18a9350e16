import { builder } from '../builder.js'
import { relatedObservations, relatedTargets, STATUS_ARGUMENT } from '../connections/related-figures.js'
import { Direction, Measure } from '../enums/catalogue.js'
import { ObservationConnection } from './observation.js'
import { TargetConnection } from './target.js'

export const Indicator = builder.prismaNode('Indicator', {
  id: { field: 'code' },
  nullable: true,
  select: { code: true },
  description:
    'An entry of the indicator catalogue (指标). Names that mean one thing share an entry. Source: seeds/catalogue.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code, kebab-case: urban-new-employment.' }),
    name: t.exposeString('name', { description: 'Chinese name: 城镇新增就业人数.' }),
    nameEn: t.exposeString('nameEn', {
      nullable: true,
      description: 'English name; null where the catalogue has none.',
    }),
    aliases: t.stringList({
      description: 'Other names that documents print for the very same thing; empty where the catalogue has none.',
      select: { aliases: true },
      resolve: ({ aliases }) => (aliases ?? []) as string[],
    }),
    topic: t.exposeString('topic', { description: 'Topic of the catalogue: employment.' }),
    unit: t.exposeString('unit', { description: 'Base unit that normalized values are in: 人, %, 元, 家.' }),
    measure: t.expose('measure', { type: Measure, description: 'What kind of number it is.' }),
    direction: t.expose('direction', { type: Direction, description: 'Which way is better.' }),
    additive: t.exposeBoolean('additive', { description: 'Do the parts of a region add up to the whole?' }),
    targets: t.relatedConnection(
      'targets',
      {
        cursor: 'id',
        totalCount: true,
        args: { status: t.arg(STATUS_ARGUMENT) },
        query: relatedTargets,
        description: 'Goals for it, of every region, in document order.',
      },
      TargetConnection,
    ),
    observations: t.relatedConnection(
      'observations',
      {
        cursor: 'id',
        totalCount: true,
        query: relatedObservations,
        description: 'Results for it, of every region, in document order.',
      },
      ObservationConnection,
    ),
  }),
})

export const IndicatorConnection = builder.connectionObject(
  { type: Indicator, name: 'IndicatorConnection', description: 'A page of indicators.' },
  { name: 'IndicatorEdge', description: 'An indicator with its cursor.' },
)
