/** Why a file could not be taken in. Failures are values; they become a run item of outcome FAILED. */
export type FailureKind =
  | 'UNREADABLE'
  | 'UNSUPPORTED_FORMAT'
  | 'EMPTY'
  | 'NOT_A_PLAN'
  | 'WRONG_ENCODING'
  | 'INTERNAL'
  | 'TIMEOUT'
  | 'OUT_OF_MEMORY'
  | 'CRASHED'
  | 'NEEDS_OCR'
  | 'ENCRYPTED'
  | 'TOO_LARGE'
  | 'ROWS_LOST'

/**
 * message: what, where, what to do. pages: those whose picture may tell what they print, counted from 1, or the keys of pictures;
 * of NEEDS_OCR, and of WRONG_ENCODING where pages can be drawn.
 */
export interface Failure {
  kind: FailureKind
  message: string
  pages?: (number | string)[]
}

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const fail = (kind: FailureKind, message: string): Result<never> => ({
  ok: false,
  failure: { kind, message },
})
