/**
 * A client's text as the argument of Prisma's `contains`, so that it finds itself and nothing else: `contains` becomes
 * LIKE, which reads % and _ as wild cards unless a backslash stands before them.
 */
export const literalText = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** The form of `searchText`: compatibility forms folded (％ → %), lower case, no white space. */
export const searchForm = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
