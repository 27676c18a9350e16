import type { Prisma } from '@plangraph/database'

/** Findings that tell of what could not be read of a document: rows (with their name), tables, pages, pictures, text without meaning. */
export const UNREAD = {
  OR: [{ kind: { in: ['INCOMPLETE_ROW', 'UNREAD_PART'] } }, { code: 'characters-without-meaning' }],
} satisfies Prisma.FindingWhereInput
