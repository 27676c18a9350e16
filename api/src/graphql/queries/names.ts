import { findNames, type Names as NamesShape } from '../../domain/names/find-names.js'
import { invalidArgument } from '../../shared/errors.js'
import { builder } from '../builder.js'
import { READS_MUCH } from '../limits/field-cost.js'
import { Indicator } from '../types/indicator.js'
import { Region } from '../types/region.js'

export const Names = builder.objectRef<NamesShape>('Names').implement({
  description: 'Regions and indicators that a text may name.',
  fields: (t) => ({
    regions: t.expose('regions', {
      type: [Region],
      description: 'Regions, those whose names begin with the text first, then larger ones.',
    }),
    indicators: t.expose('indicators', {
      type: [Indicator],
      description: 'Indicators, those whose names begin with the text first, then by code.',
    }),
    isGuess: t.exposeBoolean('isGuess', {
      description: 'True: no name holds the text, and these are what it may be misspelt for.',
    }),
  }),
})

const MOST = 50

builder.queryField('names', (t) =>
  t.field({
    type: Names,
    complexity: ({ first }) => ({ field: READS_MUCH, multiplier: Math.max(1, first / 3) }),
    description:
      'The regions and indicators whose names or codes hold the words of a text, in Chinese or English, else those that it ' +
      'may be misspelt for: what to offer while somebody types.',
    args: {
      text: t.arg.string({ required: true, description: "Part of a name: 西安, xi'an, unemployment rate." }),
      first: t.arg.int({
        required: true,
        defaultValue: 10,
        description: `How many regions and how many indicators, from 1 to ${MOST}.`,
      }),
    },
    resolve: (_root, { text, first }, { database }) => {
      if (first < 1 || first > MOST) throw invalidArgument('first', `it must be from 1 to ${MOST}.`)
      return findNames(database, text, first)
    },
  }),
)
