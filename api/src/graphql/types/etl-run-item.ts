import { builder } from '../builder.js'
import { FailureKind, RunItemOutcome } from '../enums/runs.js'

export const EtlRunItem = builder.prismaObject('EtlRunItem', {
  description: 'What a run did with one file.',
  fields: (t) => ({
    sourceFile: t.exposeString('sourceFile', { description: 'The file.' }),
    outcome: t.expose('outcome', { type: RunItemOutcome, description: 'What came of it.' }),
    document: t.relation('document', { nullable: true, description: 'Its document; null where the file failed.' }),
    failure: t.expose('failure', {
      type: FailureKind,
      nullable: true,
      description: 'Why it failed; null where it did not.',
    }),
    error: t.exposeString('error', {
      nullable: true,
      description: 'What, where, what to do; null where it did not fail.',
    }),
    targetsAdded: t.exposeInt('targetsAdded', { description: 'Targets that are new.' }),
    targetsChanged: t.exposeInt('targetsChanged', { description: 'Targets known before, now with other values.' }),
    targetsRemoved: t.exposeInt('targetsRemoved', { description: 'Targets that are gone.' }),
    observationsAdded: t.exposeInt('observationsAdded', { description: 'Observations that are new.' }),
    observationsChanged: t.exposeInt('observationsChanged', {
      description: 'Observations known before, now with other values.',
    }),
    observationsRemoved: t.exposeInt('observationsRemoved', { description: 'Observations that are gone.' }),
  }),
})
