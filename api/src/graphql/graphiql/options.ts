import { readdirSync, readFileSync } from 'node:fs'
import type { GraphiQLOptions } from 'graphql-yoga'

const EXAMPLES = new URL('./examples/', import.meta.url)

/** The worked example queries, in the order of their file names. */
export const exampleQueries: string[] = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => readFileSync(new URL(name, EXAMPLES), 'utf8'))

/** GraphiQL opens with a tab for each worked example. */
export const graphiql: GraphiQLOptions = {
  title: 'PlanGraph',
  defaultTabs: exampleQueries.map((query) => ({ query })),
}
