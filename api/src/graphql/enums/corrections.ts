import { builder } from '../builder.js'

export const CorrectionKind = builder.enumType('CorrectionKind', {
  description: 'What a correction says.',
  values: {
    FIELD: { description: 'A field of a figure is something else.' },
    NOT_A_FIGURE: { description: 'What was read as a figure is none.' },
    MISSED: { description: 'A figure was missed.' },
    INDICATOR: { description: 'A figure, or all of a name, is one of an indicator.' },
    LINK_WRONG: { description: 'Two goals are not linked.' },
  },
})

export const CorrectionState = builder.enumType('CorrectionState', {
  description: 'What came of a correction.',
  values: {
    APPLIED: { description: 'It holds wherever it is about something, or in some of its documents.' },
    STALE: { description: 'It finds nowhere what it expects: what is read is served.' },
    WAITING: { description: 'Nothing of what it is about is here, or its documents have not been made again yet.' },
  },
})

export const DeskState = builder.enumType('DeskState', {
  description: 'How far something that a person did has come.',
  values: {
    ENDED: { description: 'It is done, with all that follows.' },
    RUNNING: { description: 'The run that does it goes on.' },
    WAITING: { description: 'It is kept, and the next run does it: another run is in progress.' },
  },
})
