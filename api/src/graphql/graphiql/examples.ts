import { readdirSync, readFileSync } from 'node:fs'

const EXAMPLES = new URL('./examples/', import.meta.url)

/** The worked example queries, in the order of their file names. */
export const exampleQueries: readonly string[] = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => readFileSync(new URL(name, EXAMPLES), 'utf8'))
