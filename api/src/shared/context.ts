import type { Database, FindingState } from '@plangraph/database'
import type { Foresight, Known, MadeBy, SeenDocument } from '@plangraph/etl/desk'
import type { Holder } from './api-key.js'
import type { RequestError } from './errors.js'

/** What the server hands on with a request; without a server there is none. */
export interface RequestContext {
  visit?: Visit
  ingest?: Ingest
  desk?: Desk
}

/** What every resolver gets. */
export interface ApiContext extends RequestContext {
  /** What it answers from: as it is, or as it was at the instant that the field of the query was asked for. */
  database: Database
  /** Databases as they were; null where none are kept. */
  former: Former | null
}

/** A database that stays open until it is given back, as often as it was taken. */
export interface Lease {
  database: Database
  /** Takes it once more. */
  hold: () => void
  release: () => void
}

/** The database as it was. */
export interface Former {
  /** @throws {NotKnown} for an instant that nothing is known of */
  at: (instant: Date) => Promise<Lease>
  /** @throws {NotKnown} for a version that the dataset never had */
  ofVersion: (version: string) => Promise<Lease>
}

/** What was asked of the past is not known. The message is the rest of a sentence that begins with the name of what was given. */
export class NotKnown extends Error {}

/** What came of asking for a run of ingest; while it is in progress its id is not known yet. */
export type IngestOutcome = { state: 'ENDED'; runId: string } | { state: 'RUNNING'; runId: null }

/** How far something that a person did has come: WAITING is what the next run does. */
export type Kept = IngestOutcome | { state: 'WAITING'; runId: null }

/** What people with a key for it do. `expected` is the version that they saw, null where there was none. */
export interface Desk {
  /**
   * Says what is to be thought of a finding; resolves to whether there is such a finding.
   *
   * @throws {RequestError} CHANGED_MEANWHILE
   */
  review: (
    said: { findingId: string; state: FindingState; note: string },
    made: MadeBy,
    expected: string | null,
  ) => Promise<boolean>
  /**
   * Keeps a correction and makes its documents again.
   *
   * @param request the id of the request, for the log
   * @throws {RequestError} CHANGED_MEANWHILE or INGEST_IN_PROGRESS
   */
  correct: (correction: Known, made: MadeBy, expected: string | null, request: string) => Promise<Kept>
  /** Takes a correction back, likewise. */
  takeBack: (id: string, made: MadeBy, expected: string, request: string) => Promise<Kept>
  /**
   * Withdraws a document, and links anew what depends on it.
   *
   * @throws {RequestError} CHANGED_MEANWHILE when it is not the one that was seen, INGEST_IN_PROGRESS or RUN_FAILED
   */
  withdraw: (asked: { seen: SeenDocument; why: string; made: MadeBy }, request: string) => Promise<IngestOutcome>
  /** What a correction would change. @throws {RequestError} INGEST_IN_PROGRESS while somebody else asks the same */
  foresee: (correction: Known, request: string) => Promise<Foresight>
  /** What withdrawing a document, by its local id, would change; likewise. */
  foreseeWithdrawal: (documentId: string, request: string) => Promise<Foresight>
}

/** Starts runs of ingest, one at a time. */
export interface Ingest {
  /**
   * Starts a run and waits a while for its end. One that takes longer continues.
   *
   * @param request the id of the request, for the log
   * @param by name of the key of who asks for it
   * @throws {RequestError} INGEST_IN_PROGRESS or RUN_FAILED
   */
  start: (request: string, by: string | null) => Promise<IngestOutcome>
}

/** What a client may still ask for. */
export interface Budget {
  /** Points a minute. */
  limit: number
  used: number
  /** When the budget is full again, in milliseconds of the clock of `performance.now()`. */
  until: number
}

/** One request on its way through the server, and what the log and the metrics need to know of it. */
export interface Visit {
  /** Names the request in the log and in errors. */
  id: string
  /** Who pays for it: an address, or the holder of a key. */
  client: string
  /** Who sent it, where it has a key. */
  holder: Holder | null
  /** What the client has left; null where there is no limit. */
  budget: Budget | null
  /** Takes points from the client's budget. The error is there when it is used up. */
  charge: (points: number) => RequestError | null
  /** The answer was in memory. */
  kept: boolean
  /** All of what was asked was computed without an error, so that the answer holds until the data change. */
  isWhole: boolean
  /** Some of what was asked changes without a commit, so that the answer must not be kept. */
  changesByItself: boolean
  /** The GraphQL operation that was asked for, where it has a name. */
  subject: string | null
}
