import type { Passage, Range } from '../../domain/selectors/passage.js'
import { builder } from '../builder.js'

interface TextQuoteShape extends Passage {
  type: 'TextQuoteSelector'
}

interface TextPositionShape extends Range {
  type: 'TextPositionSelector'
}

export type SelectorShape = TextQuoteShape | TextPositionShape

export const Selector = builder.interfaceRef<SelectorShape>('Selector').implement({
  description:
    'A selector of the W3C Web Annotation Data Model: asked for with its `type`, it is JSON that annotation clients take. ' +
    'It selects from `Document.text`.',
  fields: (t) => ({
    type: t.exposeString('type', {
      description: 'Its class in the data model: TextQuoteSelector, TextPositionSelector.',
    }),
  }),
  resolveType: ({ type }) => type,
})

builder.objectRef<TextQuoteShape>('TextQuoteSelector').implement({
  description: 'Selects words by quoting them and what is around them.',
  interfaces: [Selector],
  fields: (t) => ({
    exact: t.exposeString('exact', {
      description:
        'The words as `Document.text` has them, line breaks, white space and page furniture included: what a search of ' +
        'the text finds. `Evidence.quote` is the same words for readers.',
    }),
    prefix: t.exposeString('prefix', {
      description: 'The 32 code points before them, fewer at the beginning of the text.',
    }),
    suffix: t.exposeString('suffix', { description: 'The 32 code points after them, fewer at the end of the text.' }),
  }),
})

builder.objectRef<TextPositionShape>('TextPositionSelector').implement({
  description:
    'Selects words by position, counted in Unicode code points as the W3C asks, not in the UTF-16 units of ' +
    'JavaScript strings.',
  interfaces: [Selector],
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'The first code point of the words, counted from 0.' }),
    end: t.exposeInt('end', { description: 'The code point after the last one.' }),
  }),
})
