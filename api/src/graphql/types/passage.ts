import type { Document as DocumentRow, Section as SectionRow } from '@plangraph/database'
import type { Match } from '../../domain/passages/part-matches.js'
import { passageAt } from '../../domain/selectors/load-passages.js'
import type { Passage as Cut } from '../../domain/selectors/passage.js'
import type { ApiContext } from '../../shared/context.js'
import { builder } from '../builder.js'
import { Document } from './document.js'
import { Section } from './document-parts.js'

export const Passage = builder.objectRef<Match>('Passage').implement({
  description: 'Words in the text of a document, with some of the text around them.',
  fields: (t) => ({
    document: t.field({
      type: Document,
      description: 'The document.',
      // The columns that are asked for are loaded by the id, for all passages together.
      resolve: ({ documentId }) => ({ id: documentId }) as DocumentRow,
    }),
    section: t.field({
      type: Section,
      nullable: true,
      description: 'The innermost section that the line is in; null before the first heading.',
      resolve: ({ sectionId }) => (sectionId === null ? null : ({ id: sectionId } as SectionRow)),
    }),
    page: t.exposeInt('page', {
      nullable: true,
      description: 'Page that the words begin on, counted from 1; null where the file has no pages.',
    }),
    charStart: t.exposeInt('start', { description: 'First code point in `Document.text`, counted from 0.' }),
    charEnd: t.exposeInt('end', { description: 'Code point after the last one.' }),
    before: t.string({
      description: 'Up to 32 characters that precede the words, verbatim, line ends included.',
      resolve: async (match, _args, context) => (await cutOf(match, context)).prefix,
    }),
    match: t.string({
      description: 'The words as the text has them: the cut of `Document.text` from `charStart` to `charEnd`.',
      resolve: async (match, _args, context) => (await cutOf(match, context)).exact,
    }),
    after: t.string({
      description: 'Up to 32 characters that follow the words, verbatim, line ends included.',
      resolve: async (match, _args, context) => (await cutOf(match, context)).suffix,
    }),
  }),
})

async function cutOf(match: Match, context: ApiContext): Promise<Cut> {
  const cut = await passageAt(context, match)
  if (cut === null) throw new Error(`the document ${match.documentId} has parts of a text, but no text`)
  return cut
}

export const PassageConnection = builder.connectionObject(
  { type: Passage, name: 'PassageConnection', description: 'A page of passages.' },
  { name: 'PassageEdge', description: 'A passage with its cursor.' },
)
