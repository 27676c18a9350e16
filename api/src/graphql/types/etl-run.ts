import { builder } from '../builder.js'
import { FailureKind, RunItemOutcome } from '../enums/runs.js'
import { DateTimeScalar } from '../scalars.js'

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

export const EtlRun = builder.prismaNode('EtlRun', {
  id: { field: 'id' },
  nullable: true,
  description: 'A run of the ETL: a list of files that were read, one after the other.',
  fields: (t) => ({
    startedAt: t.expose('startedAt', { type: DateTimeScalar, description: 'When it began.' }),
    finishedAt: t.expose('finishedAt', {
      type: DateTimeScalar,
      nullable: true,
      description: 'When it ended; null while it runs or where it was cut short.',
    }),
    startedBy: t.exposeString('startedBy', {
      nullable: true,
      description: 'Who started it: a user of the machine, or the name of a key; null where it was not kept.',
    }),
    items: t.relation('items', {
      query: { orderBy: { ordinal: 'asc' } },
      description: 'What it did with each file, in the order read.',
    }),
  }),
})

export const EtlRunConnection = builder.connectionObject(
  { type: EtlRun, name: 'EtlRunConnection', description: 'A page of runs.' },
  { name: 'EtlRunEdge', description: 'A run with its cursor.' },
)
