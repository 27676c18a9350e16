import { builder } from '../builder.js'
import { DocumentKind, DocumentStatus } from '../enums/documents.js'
import { RegionLevel } from '../enums/places.js'

export const DocumentFilter = builder.inputType('DocumentFilter', {
  description:
    'Which documents. Parts left out do not restrict, those given must all hold; lists have at most 150 values.',
  fields: (t) => ({
    regions: t.stringList({ description: 'Region codes (610100) or full names (西安市): any of these very regions.' }),
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
