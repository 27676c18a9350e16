export type DatabaseErrorKind =
  | 'BUSY'
  | 'READ_ONLY'
  | 'DISK_FULL'
  | 'DAMAGED'
  | 'NOT_A_DATABASE'
  | 'UNREACHABLE'
  | 'VERSION'

/**
 * The database can't be used as it is, whatever is asked of it. The message is a sentence for the user: what is wrong,
 * with which file, what to do. Unlike errors of the driver it passes through Prisma as it is.
 */
export class DatabaseError extends Error {
  readonly kind: DatabaseErrorKind

  constructor(kind: DatabaseErrorKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DatabaseError'
    this.kind = kind
  }
}

/** How Prisma opens its messages: with the call in the program, which no user has made. */
const INVOCATION = /^\s*Invalid `[^`]*` invocation:\s*/

/** The message of an error as users may read it. */
export function plainMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(INVOCATION, '').trim()
}

/** Primary result codes of SQLite (sqlite.org/rescode.html) that concern the file and not the statement. */
const MEANINGS: Readonly<Record<number, readonly [DatabaseErrorKind, (file: string) => string]>> = {
  5: ['BUSY', (file) => `${file} is locked by another process. Wait until that is done, then try again.`],
  8: ['READ_ONLY', (file) => `${file} can't be written: allow this user to write the file and its folder.`],
  10: [
    'UNREACHABLE',
    (file) => `The disk of ${file} failed to read or write. Check the disk; what was stored before is kept.`,
  ],
  11: [
    'DAMAGED',
    (file) => `${file} is damaged. Restore it from a backup, or move it away and ingest the documents again.`,
  ],
  13: [
    'DISK_FULL',
    (file) => `The disk of ${file} is full. Free some space and try again; what was stored before is kept.`,
  ],
  14: [
    'UNREACHABLE',
    (file) => `${file} can't be opened: check that its folder is there and that this user may use both.`,
  ],
  26: [
    'NOT_A_DATABASE',
    (file) => `${file} is no SQLite database and was left alone. Let DATABASE_URL name another file.`,
  ],
}

/** The lowest eight bits of a code are the primary one; the rest says where it came about. */
const PRIMARY = 0xff

/** What the driver says when a file can't be opened; it gives no code then. */
const NOT_OPENED = /^ConnectionFailed\(.*: (\d+)"\)$/s

/** An error of the driver as a DatabaseError where it concerns the file, else as it is. */
export function fromDriver(error: unknown, file: string): unknown {
  const code = codeOf(error)
  const meaning = code === null ? undefined : MEANINGS[code & PRIMARY]
  return meaning === undefined ? error : new DatabaseError(meaning[0], meaning[1](file), { cause: error })
}

export const isBusy = (error: unknown): boolean => ((codeOf(error) ?? 0) & PRIMARY) === 5

/** An error of the driver that concerns a statement, not the file: what it does is against the rules of a table. */
export const isOfStatement = (error: unknown): boolean => !(error instanceof DatabaseError) && codeOf(error) !== null

/** The result code of an error that the driver throws; other errors have none. */
function codeOf(error: unknown): number | null {
  const { rawCode, message } = error as { rawCode?: unknown; message?: unknown }
  if (typeof rawCode === 'number') return rawCode
  const code = NOT_OPENED.exec(String(message))?.[1]
  return code === undefined ? null : Number(code)
}
