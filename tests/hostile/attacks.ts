import { connectionAttacks } from './attacks/connections.js'
import { documentAttacks } from './attacks/documents.js'
import { requestAttacks } from './attacks/requests.js'
import { tableAttacks } from './attacks/tables.js'
import type { Raw, Sent } from './wire.js'

export interface Attack {
  name: string
  /** What is sent, one after the other. */
  requests: readonly (Sent | Raw)[]
  /** Answered like any other question: it does no harm, and nothing is asked of the database. */
  harmless?: true
}

/** What strangers send to a server on the open internet. */
export const ATTACKS: readonly Attack[] = [...documentAttacks, ...requestAttacks, ...tableAttacks, ...connectionAttacks]
