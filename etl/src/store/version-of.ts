import { shortHash } from '../model/hash.js'

/** What tells one state of something that people write from all others: they give it back to say which one they saw. */
export const versionOf = (...content: readonly string[]): string => shortHash('version', ...content)

/** Somebody else has changed it since it was looked at; `now` is as it is. Nothing was written. */
export class ChangedMeanwhile<Now> extends Error {
  constructor(
    readonly now: Now | null,
    /** Its version; null where it is gone. */
    readonly version: string | null,
  ) {
    super('it was changed meanwhile')
  }
}
