import { builder } from '../builder.js'

export const RunItemOutcome = builder.enumType('RunItemOutcome', {
  description: 'What a run did with a file.',
  values: {
    ADDED: { description: 'A new document.' },
    CHANGED: { description: 'A known document whose rows changed.' },
    UNCHANGED: { description: 'A known document, every row as it was.' },
    FAILED: { description: 'Nothing was taken from it: see `failure` and `error`.' },
  },
})

export const FailureKind = builder.enumType('FailureKind', {
  description: 'Why a file failed.',
  values: {
    UNREADABLE: { description: 'The file could not be read.' },
    UNSUPPORTED_FORMAT: { description: 'No reader knows the format.' },
    EMPTY: { description: 'The file holds no text.' },
    NOT_A_PLAN: { description: 'The text is no plan document.' },
    WRONG_ENCODING: { description: 'The text is not in the encoding it should be in.' },
    INTERNAL: { description: 'A fault of the program.' },
    TIMEOUT: { description: 'Reading the file took longer than it may.' },
    OUT_OF_MEMORY: { description: 'Reading the file took more memory than it may.' },
    CRASHED: { description: 'Reading the file broke the process that read it.' },
    NEEDS_OCR: { description: 'Pages are images without text: recognise their characters first.' },
    ENCRYPTED: { description: 'The file opens only with a password.' },
    TOO_LARGE: { description: 'The file holds more than a plan document does.' },
    ROWS_LOST: {
      description:
        'It lacks too many of the figures that its document has: nothing was replaced. See its finding ROWS_LOST.',
    },
  },
})

export const IngestState = builder.enumType('IngestState', {
  description: 'How far a run of ingest has come.',
  values: {
    ENDED: { description: 'It has ended: `run` says what it did.' },
    RUNNING: { description: 'It is in progress, and ends by itself: `runs(first: 1)` says when it has finished.' },
  },
})
