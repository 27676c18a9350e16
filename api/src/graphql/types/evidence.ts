import { spansInFull } from '@plangraph/figures'
import { passageAt } from '../../domain/selectors/load-passages.js'
import { builder } from '../builder.js'
import { DateScalar } from '../scalars.js'
import { Selector } from './selector.js'

export const Evidence = builder.prismaObject('Evidence', {
  select: { id: true },
  description:
    'Where a row is in its document. The quote is the cut of `Document.text` at the offsets, white space and page ' +
    'furniture aside, and is in the source character for character.',
  fields: (t) => ({
    quote: t.exposeString('quote', {
      description: 'The shortest clause or table row that carries the figure, verbatim.',
    }),
    charStart: t.exposeInt('charStart', {
      nullable: true,
      description: 'First code point in `Document.text`, counted from 0; null for transcriptions.',
    }),
    charEnd: t.exposeInt('charEnd', {
      nullable: true,
      description: 'Code point after the last one; null for transcriptions.',
    }),
    spans: t.field({
      type: [Span],
      description: 'One for each page or line run that the quote covers; empty for transcriptions.',
      select: { spans: true, charStart: true, charEnd: true },
      resolve: (evidence) => spansInFull(evidence) as SpanShape[],
    }),
    recognised: t.boolean({
      description:
        'Whether the words were recognised in the picture of a page (OCR), so that characters may be other ones than are ' +
        'printed; `spans` tell how certain they are.',
      select: { spans: true },
      resolve: ({ spans }) => (spans as unknown as SpanShape[]).some(({ certainty }) => certainty !== undefined),
    }),
    selectors: t.field({
      type: [Selector],
      nullable: true,
      description:
        'The same place as selectors of the W3C Web Annotation Data Model, by quote and by position; null for ' +
        'transcriptions.',
      select: { documentId: true, charStart: true, charEnd: true },
      resolve: async ({ documentId, charStart: start, charEnd: end }, _args, context) => {
        if (start === null || end === null) return null
        const passage = await passageAt(context, { documentId, start, end })
        if (passage === null) return null
        return [
          { type: 'TextQuoteSelector' as const, ...passage },
          { type: 'TextPositionSelector' as const, start, end },
        ]
      },
    }),
    section: t.relation('section', {
      nullable: true,
      description: 'The section it is in; null before the first heading.',
    }),
    table: t.relation('table', { nullable: true, description: 'The table it is in; null outside tables.' }),
    row: t.exposeInt('row', {
      nullable: true,
      description: 'Index into `table.rows`, counted from 0; null outside tables.',
    }),
    sourceUrl: t.exposeString('sourceUrl', {
      nullable: true,
      description: 'For transcriptions: the page that reports the figure; else null.',
    }),
    accessedOn: t.expose('accessedOn', {
      type: DateScalar,
      nullable: true,
      description: 'For transcriptions: the day that page was read; else null.',
    }),
  }),
})

/** One run of characters of a quote; positions count Unicode code points of the document's text. */
interface SpanShape {
  page: number | null
  charStart: number
  charEnd: number
  box?: number[] | null
  certainty?: number
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
    certainty: t.float({
      nullable: true,
      description:
        'How likely the least certain of its characters is what it was taken for in the picture of a page, 0 to 1; null ' +
        'where the file itself has the characters.',
      resolve: ({ certainty }) => certainty ?? null,
    }),
  }),
})
