import { residentsNear } from '@plangraph/figures'
import { builder } from '../builder.js'
import { relatedObservations, relatedTargets, STATUS_ARGUMENT } from '../connections/related-figures.js'
import { RegionLevel } from '../enums/catalogue.js'
import { DocumentConnection } from './document.js'
import { ObservationConnection } from './observation.js'
import { Residents } from './residents.js'
import { TargetConnection } from './target.js'

export const Region = builder.prismaNode('Region', {
  id: { field: 'code' },
  nullable: true,
  select: { code: true },
  description:
    'A place with a code of GB/T 2260 (行政区划). Areas without a code (西咸新区, 开发区) are no regions. Source: the ' +
    'division library and seeds/catalogue.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code of GB/T 2260, six digits: 610100; the nation is 100000.' }),
    name: t.exposeString('name', { description: 'Full Chinese name: 西安市.' }),
    nameEn: t.exposeString('nameEn', {
      nullable: true,
      description: "English name: Xi'an; null where the catalogue has none.",
    }),
    level: t.expose('level', { type: RegionLevel, description: 'Level in the administrative division.' }),
    parent: t.relation('parent', {
      nullable: true,
      description: 'The region above: 西安市 → 陕西省 → 全国; null for the nation.',
    }),
    population: t.exposeFloat('population', {
      nullable: true,
      description: 'Residents (常住人口) at the 2020 census; null where the catalogue has no figure.',
    }),
    populationSource: t.string({
      nullable: true,
      description: 'Where `population` was published; null where it is null.',
      select: { populationSource: { select: { text: true } } },
      resolve: ({ populationSource }) => populationSource?.text,
    }),
    residents: t.field({
      type: Residents,
      nullable: true,
      args: { year: t.arg.int({ required: true, description: 'The year wanted.' }) },
      description:
        'Residents in the year nearest to a year that is known: of provinces the ends of 2015–2024 and the 2020 census, of all ' +
        'else the census. Null where none is known.',
      select: { population: true, populationSourceNumber: true, residents: true },
      resolve: (region, { year }) => residentsNear([region], year)[0] ?? null,
    }),
    documents: t.relatedConnection(
      'documents',
      {
        cursor: 'id',
        totalCount: true,
        query: { orderBy: [{ issuedOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] },
        description: 'Documents of this very region, whatever their status, by date signed.',
      },
      DocumentConnection,
    ),
    targets: t.relatedConnection(
      'targets',
      {
        cursor: 'id',
        totalCount: true,
        args: { status: t.arg(STATUS_ARGUMENT) },
        query: relatedTargets,
        description: 'Goals for this very region, of every document, in document order.',
      },
      TargetConnection,
    ),
    observations: t.relatedConnection(
      'observations',
      {
        cursor: 'id',
        totalCount: true,
        query: relatedObservations,
        description: 'Results for this very region, of every document, in document order.',
      },
      ObservationConnection,
    ),
  }),
})
