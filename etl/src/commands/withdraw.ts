import type { Database } from '@plangraph/database'
import { defineCommand } from 'citty'
import { normalizeNumber } from '../identity/normalize-number.js'
import { foldText } from '../model/fold-text.js'
import { RUN_WAIT } from '../run/run-lock.js'
import { toldChanges } from './changes.js'
import { CommandError, type Io } from './io.js'
import { userName } from './user-name.js'
import { withDatabase } from './with-database.js'

export const WITHDRAW_EXAMPLE = 'npm run etl -- withdraw 市政发〔2021〕24号 --why "replaced by the plan of 2023"'

/** `withdraw DOCUMENT --why …`; resolves to the exit code. */
export async function withdraw(names: readonly string[], why: string | undefined, io: Io): Promise<number> {
  const name = names.join(' ')
  if (name === '') throw new CommandError(`withdraw needs a document, for example: ${WITHDRAW_EXAMPLE}`)
  if (!why?.trim()) throw new CommandError('withdraw needs --why with the reason, which is kept with what it changes.')
  return withDatabase(io, async (db) => {
    const document = await documentNamed(db, name)
    // What links goals takes longer to load than to say that there is no such document.
    const { runWithdrawal } = await import('../run/run-withdrawal.js')
    const { fieldParents } = await import('./rules.js')
    const { id } = await runWithdrawal(db, [document.id], {
      why: why.trim(),
      startedBy: userName(),
      fieldParents,
      wait: { ...RUN_WAIT, onWait: (holder) => io.err(`A run is going on (${holder}): waiting until it is done …`) },
    })
    io.out(await toldChanges(db, { runId: id }, io.columns))
    io.out(`\n${document.title} is withdrawn. It comes back when its file is ingested again.`)
    return 0
  })
}

interface Named {
  id: string
  title: string
  documentNumber: string | null
}

/**
 * The document of an id, a number or a title, else the only one whose title holds the words.
 * @throws CommandError where there is none, or more than one
 */
async function documentNamed(db: Database, name: string): Promise<Named> {
  const select = { id: true, title: true, documentNumber: true } as const
  const documents: Named[] = await db.document.findMany({
    where: { status: { not: 'REFERENCED' } },
    select,
    orderBy: { id: 'asc' },
  })
  const is = (text: string | null) => text !== null && foldText(text) === foldText(name)
  const isNumber = (number: string | null) => number !== null && normalizeNumber(number) === normalizeNumber(name)
  const named = documents.filter(
    ({ id, title, documentNumber }) => id === name || is(title) || isNumber(documentNumber),
  )
  const found = named.length > 0 ? named : documents.filter(({ title }) => foldText(title).includes(foldText(name)))
  const [only, ...more] = found
  if (only === undefined) throw new CommandError(`No document of the database has the title, number or id "${name}".`)
  if (more.length === 0) return only
  const list = found.map(({ id, title, documentNumber }) => `  ${id}  ${title}${documentNumber ?? ''}`)
  throw new CommandError(`"${name}" may be one of ${found.length} documents; give the id of one:\n${list.join('\n')}`)
}

export const withdrawCommand = (io: Io) =>
  defineCommand({
    meta: {
      name: 'npm run etl -- withdraw',
      description: 'Take a document out: what was read of it goes, and links follow. What it was stays in the history.',
    },
    args: {
      document: { type: 'positional', description: 'Its title, number or id', required: false },
      why: { type: 'string', description: 'The reason, which is kept with what it changes' },
    },
    run: ({ args }) => withdraw(args._, args.why, io),
  })
