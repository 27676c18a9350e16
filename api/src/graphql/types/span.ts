import { builder } from '../builder.js'

/** One run of characters of a quote; positions count Unicode code points of the document's text. */
export interface SpanShape {
  page: number | null
  charStart: number
  charEnd: number
  box?: number[] | null
}

export const Span = builder.objectRef<SpanShape>('Span').implement({
  description: 'One run of characters that a quote covers, on one page or line run.',
  fields: (t) => ({
    page: t.exposeInt('page', {
      nullable: true,
      description: 'Page, counted from 1; null where the file has no pages.',
    }),
    charStart: t.exposeInt('charStart', { description: 'First code point in `Document.text`, counted from 0.' }),
    charEnd: t.exposeInt('charEnd', { description: 'Code point after the last one.' }),
    box: t.floatList({
      nullable: true,
      description: 'x0, y0, x1, y1 in points from the top left of the page; PDF only, else null.',
      resolve: ({ box }) => box ?? null,
    }),
  }),
})
