import { type QueueState, queueState } from '@plangraph/database'
import { told } from '@plangraph/figures'
import { type RunUnderWay, runUnderWay } from '../../domain/ingest/under-way.js'
import { builder } from '../builder.js'
import { DateTimeScalar } from '../scalars.js'

const RunUnderWayType = builder.objectRef<RunUnderWay>('RunUnderWay').implement({
  description: 'A run of the ETL that goes on, as it last told some seconds ago.',
  fields: (t) => ({
    startedAt: t.expose('startedAt', { type: DateTimeScalar, description: 'When it began.' }),
    files: t.exposeInt('files', { description: 'Files that it was given; 0 for one that changes what is stored.' }),
    read: t.exposeInt('read', { description: 'Those of them that are read, or need not be.' }),
    stored: t.exposeInt('stored', { description: 'Those of them that are stored, or failed.' }),
  }),
})

const GivenUpFile = builder.objectRef<QueueState['givenUp'][number]>('GivenUpFile').implement({
  description: 'A file that no worker could read.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The file.' }),
    why: t.string({
      description: 'How many tried, and what went wrong last.',
      resolve: (file) => reasonOf(file).message,
    }),
    whyZh: t.string({ description: '`why` in Chinese.', resolve: (file) => reasonOf(file).messageZh }),
  }),
})

const reasonOf = ({ attempts, error }: QueueState['givenUp'][number]) =>
  error === '' ? told('nobody-answered', { attempts }) : told('nobody-answered-and', { attempts, error })

const ReadingQueue = builder.objectRef<QueueState>('ReadingQueue').implement({
  description: 'Files that runs let workers read, on PostgreSQL; empty on SQLite, where a run reads them itself.',
  fields: (t) => ({
    waiting: t.exposeInt('waiting', { description: 'Files that wait for a worker.' }),
    reading: t.exposeStringList('reading', { description: 'Files that are being read.' }),
    givenUp: t.field({
      type: [GivenUpFile],
      description: 'Files that no worker could read, of the last two days; a run that takes one in tries again.',
      resolve: ({ givenUp }) => givenUp,
    }),
    workers: t.exposeInt('workers', { description: 'Processes that read, that of a run among them.' }),
    places: t.exposeInt('places', { description: 'How many files they read at a time.' }),
  }),
})

builder.queryField('runUnderWay', (t) =>
  t.field({
    type: RunUnderWayType,
    nullable: true,
    description: 'The run that goes on; null while none does.',
    resolve: (_root, _args, { database, visit }) => {
      if (visit !== undefined) visit.changesByItself = true
      return runUnderWay(database)
    },
  }),
)

builder.queryField('readingQueue', (t) =>
  t.field({
    type: ReadingQueue,
    description: 'What workers read.',
    resolve: (_root, _args, { database, visit }) => {
      if (visit !== undefined) visit.changesByItself = true
      return queueState(database)
    },
  }),
)
