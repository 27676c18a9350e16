import { connectionAttacks } from './attacks/connections.js'
import { documentAttacks } from './attacks/documents.js'
import { requestAttacks } from './attacks/requests.js'
import { tableAttacks } from './attacks/tables.js'
import type { Request } from './wire.js'

export interface Attack {
  name: string
  /** What is sent, one after the other. */
  requests: readonly Request[]
  /** What it is answered where it does no harm; nothing is asked of the database for it. */
  harmless?: { status: number; body: RegExp }
  /** Why it can't be refused without a question to the database, which then is answered by the text as a value. */
  asks?: string
}

/** What strangers send to a server on the open internet. */
export const ATTACKS: readonly Attack[] = [...documentAttacks, ...requestAttacks, ...tableAttacks, ...connectionAttacks]
