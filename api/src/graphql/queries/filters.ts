import { builder } from '../builder.js'
import { RegionLevel } from '../enums/catalogue.js'
import { DocumentKind, DocumentStatus } from '../enums/documents.js'
import { Binding, Origin } from '../enums/figures.js'
import { DateTimeScalar } from '../scalars.js'

export const REGIONS = "Region codes (610100) or full names (西安市, Xi'an): any of these very regions."
export const INDICATORS =
  'Codes (urban-new-employment) or names (城镇新增就业人数, New urban jobs) of indicators: any of these.'
export const WITHIN = 'Code or full name of a region: it and all regions below it, 陕西省 with its cities and counties.'

export const FigureFilter = builder.inputType('FigureFilter', {
  description:
    'Which figures. Parts left out do not restrict, those given must all hold; lists have at most 150 values.',
  fields: (t) => ({
    regions: t.stringList({ description: REGIONS }),
    within: t.string({ description: WITHIN }),
    levels: t.field({ type: [RegionLevel], description: 'Any of these levels of region.' }),
    documents: t.idList({ description: 'Any of these documents: global ids, document numbers or other keys.' }),
    indicators: t.stringList({ description: INDICATORS }),
    topics: t.stringList({ description: 'Any of these topics of the catalogue: employment.' }),
    years: t.intList({ description: 'Any of these years: 2025.' }),
    origins: t.field({ type: [Origin], description: 'Any of these places in the document.' }),
    binding: t.field({ type: Binding, description: 'This attribute; observations have none, so none match.' }),
    governing: t.boolean({
      description:
        'True: only the statement that governs for its region, indicator and year; false: only the others. ' +
        'Observations have no such thing: true matches none.',
    }),
    hasDownstream: t.boolean({
      description:
        'True: only targets that goals of regions below follow from (links INHERITS); false: only those that none does. ' +
        'Of observations true matches none.',
    }),
    updatedSince: t.field({
      type: DateTimeScalar,
      description:
        'Only figures that a run added or changed which ended at this instant or later: whoever asks with the time of the ' +
        'last question misses none. What is gone is in no list: see `changes` of the kind REMOVED.',
    }),
    text: t.string({
      description:
        'Full text over indicator name and quote, two Chinese characters are enough: 失业. Width, case and white space ' +
        'do not matter; % and _ are plain characters.',
    }),
  }),
})

export const DocumentFilter = builder.inputType('DocumentFilter', {
  description:
    'Which documents. Parts left out do not restrict, those given must all hold; lists have at most 150 values.',
  fields: (t) => ({
    regions: t.stringList({ description: REGIONS }),
    within: t.string({ description: WITHIN }),
    levels: t.field({ type: [RegionLevel], description: 'Any of these levels of region.' }),
    kinds: t.field({ type: [DocumentKind], description: 'Any of these kinds.' }),
    status: t.field({ type: DocumentStatus, description: 'This status.' }),
    wanted: t.boolean({
      description:
        'True: only documents whose text is still wanted, REFERENCED or TRANSCRIBED; with `sort: CITED_BY` the list of ' +
        'what to get next. False: only those whose text is here. Null: both.',
    }),
    text: t.string({
      description:
        'Words of the title or part of the document number, two Chinese characters are enough; % and _ are plain ' +
        'characters.',
    }),
  }),
})
