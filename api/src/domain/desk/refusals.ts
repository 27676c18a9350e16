import { RequestError } from '../../shared/errors.js'

/** Somebody else was faster: what is there now goes with the error. */
export function changedMeanwhile(now: unknown, version: string | null): RequestError {
  const message =
    now === null
      ? 'It is not there any more: somebody took it away. Look at it again.'
      : 'Somebody changed it since you looked: see `extensions.current`, and give `extensions.version` if yours is to replace it.'
  return new RequestError(409, 'CHANGED_MEANWHILE', message, { current: now, version })
}

export const inProgress = () =>
  new RequestError(409, 'INGEST_IN_PROGRESS', 'A run is in progress. Try again when it has ended.')

export const beingTried = () =>
  new RequestError(
    503,
    'BEING_PREPARED',
    'What would follow is still being worked out. Ask the same again in some seconds.',
    {},
    { 'retry-after': '5' },
  )
