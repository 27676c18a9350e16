import { hostname } from 'node:os'
import { type Database, DatabaseError, type Prisma } from '@plangraph/database'
import { TRANSACTION } from '../store/transaction.js'

/** How a run behaves while another one is going on in the same database. */
export interface RunWait {
  /** How long it waits before it gives up. */
  seconds: number
  /** Called once with who holds the lock: process 4711 on host, since 2026-11-28 21:30 UTC. */
  onWait?: (holder: string) => void
}

export const RUN_WAIT: RunWait = { seconds: 600 }

/** Whose run is going on, and when it last showed a sign of life. */
export interface LockHolder {
  runId: string
  host: string
  pid: number
  startedAt: Date
  heartbeatAt: Date
}

/** How far a run is with the files that it was given. */
export interface Reached {
  files: number
  read: number
  stored: number
}

const ID = 'run'
const HEARTBEAT_MS = 5000
/** A holder of this machine whose process is gone may be followed after so long without a sign of life. */
const SILENT_HERE_MS = 3 * HEARTBEAT_MS
/** Any other holder after so long: longer than the longest transaction, which keeps the sign of life waiting. */
const SILENT_ELSEWHERE_MS = TRANSACTION.timeout + 60_000
const ASK_AGAIN_MS = 500

/** Whether a holder is gone without having given the lock back: it was killed, or its machine went down. */
export function isGone({ host, pid, heartbeatAt }: LockHolder, now: Date): boolean {
  const silent = now.getTime() - heartbeatAt.getTime()
  // A fresh sign of life counts more than the number of a process: another container may have the same host name.
  return silent > (host === hostname() && !isAlive(pid) ? SILENT_HERE_MS : SILENT_ELSEWHERE_MS)
}

/**
 * Does the work of a run while no other run goes on in the database. `work` is given a signal that is aborted when the
 * lock is lost, because this process was silent for so long that another one took it for dead.
 *
 * @param reached how far the run is, which each sign of life tells
 * @throws {DatabaseError} BUSY when another run is still going on after the wait
 */
export async function withRunLock<T>(
  db: Database,
  runId: string,
  wait: RunWait,
  work: (signal: AbortSignal) => Promise<T>,
  reached: Reached = { files: 0, read: 0, stored: 0 },
): Promise<T> {
  await takeRunLock(db, runId, wait, reached)
  const lost = new AbortController()
  const heartbeat = beat(db, runId, reached, lost)
  try {
    return await work(lost.signal)
  } finally {
    clearInterval(heartbeat)
    // A lock that can't be given back is taken for one of a dead process soon.
    await db.runLock.deleteMany({ where: { id: ID, runId } }).catch(() => undefined)
  }
}

/** Whether it is this run that goes on. Asked in a transaction it stays so until that ends: another run begins by one of its own. */
export const isGoingOn = async (tx: Pick<Prisma.TransactionClient, 'runLock'>, runId: string): Promise<boolean> =>
  (await tx.runLock.findUnique({ where: { id: ID }, select: { runId: true } }))?.runId === runId

async function takeRunLock(db: Database, runId: string, { seconds, onWait }: RunWait, reached: Reached): Promise<void> {
  const started = Date.now()
  let said = false
  for (;;) {
    const holder = await tryRunLock(db, runId, reached)
    if (holder === null) return
    if (Date.now() - started >= seconds * 1000) throw goesOn(holder)
    if (!said) onWait?.(describe(holder))
    said = true
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
  }
}

/** Takes the lock, or returns who holds it. */
async function tryRunLock(db: Database, runId: string, reached: Reached): Promise<LockHolder | null> {
  const where = { id: ID }
  // Asked without the write lock first, which a run holds most of the time.
  const seen = await db.runLock.findUnique({ where })
  if (seen !== null && !isGone(seen, new Date())) return seen
  return db.$transaction(async (tx) => {
    const now = new Date()
    const holder = await tx.runLock.findUnique({ where })
    if (holder !== null && !isGone(holder, now)) return holder
    const mine: LockHolder = { runId, host: hostname(), pid: process.pid, startedAt: now, heartbeatAt: now }
    const data = { ...mine, ...reached }
    if (holder === null) await tx.runLock.create({ data: { id: ID, ...data } })
    else await tx.runLock.update({ where, data })
    return null
  }, TRANSACTION)
}

function beat(db: Database, runId: string, reached: Reached, lost: AbortController): NodeJS.Timeout {
  let writing = false
  return setInterval(async () => {
    if (writing) return
    writing = true
    try {
      const data = { heartbeatAt: new Date(), ...reached }
      const { count } = await db.runLock.updateMany({ where: { id: ID, runId }, data })
      if (count === 0) lost.abort(lockLost())
    } catch {
      // What is wrong with the database the run itself meets, and says.
    }
    writing = false
  }, HEARTBEAT_MS)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // A process of another user is there, although it may not be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const describe = ({ pid, host, startedAt }: LockHolder): string =>
  `process ${pid} on ${host}, since ${startedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`

const goesOn = (holder: LockHolder) =>
  new DatabaseError(
    'BUSY',
    `A run of ingest is going on in this database (${describe(holder)}). Try again when it is done.`,
  )

const lockLost = () =>
  new DatabaseError(
    'BUSY',
    'This run was silent for so long that another one took over. What it stored is kept; run it again for the rest.',
  )
