import type { Readability as ReadabilityShape } from '../../domain/findings/readability.js'
import { builder } from '../builder.js'

export const Readability = builder.objectRef<ReadabilityShape>('Readability').implement({
  description:
    'How much of a document could be read, in counts: what it is worth that a goal is not stated in it. Its findings ' +
    '(UNREAD_PART, INCOMPLETE_ROW, SUSPECT_TEXT) tell where.',
  fields: (t) => ({
    isWhole: t.exposeBoolean('isWhole', { description: 'Nothing was seen in it that could not be read.' }),
    characters: t.exposeInt('characters', { description: 'Characters of its text, white space aside.' }),
    meaningless: t.exposeInt('meaningless', {
      description: 'Of these, such as mean nothing: a font does not tell them, or the file is damaged.',
    }),
    pages: t.exposeInt('pages', { nullable: true, description: 'Pages of its file; null where it has none.' }),
    unreadPages: t.exposeInt('unreadPages', { description: 'Of these, pictures without text, and damaged ones.' }),
    tables: t.exposeInt('tables', { description: 'Tables of its text.' }),
    unreadTables: t.exposeInt('unreadTables', { description: 'Of these, such as hold numbers and none was read.' }),
    unreadRows: t.exposeInt('unreadRows', {
      description: 'Rows of the other tables whose value or attribute is not printed or could not be read.',
    }),
    unreadParts: t.exposeInt('unreadParts', {
      description: 'Parts of its text that could not be read: pictures, charts, embedded files, linked ones.',
    }),
  }),
})
