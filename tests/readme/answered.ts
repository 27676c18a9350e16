/** A query of a page, with the answer that the page shows. */
export interface Answered {
  query: string
  answer: string
}

/** The GraphQL queries of a page that are followed by their answer. */
export const answeredIn = (page: string): Answered[] =>
  [...page.matchAll(/```graphql\n((?:(?!```).)*)```\s+```json\n(.*?)```/gs)].map(([, query = '', answer = '']) => ({
    query,
    answer,
  }))
