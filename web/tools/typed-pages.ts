import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { typedQueries } from '../../docs/examples/typescript/typed-queries.js'

const ROOT = join(import.meta.dirname, '../..')
const PAGES = join(ROOT, 'web/src')

/**
 * The modules that type the queries of the pages, one beside each: `pages/align/align.graphql` gives
 * `pages/align/align.generated.ts`. Rejects with the place and a sentence when a query doesn't fit the schema.
 *
 * @returns texts by path from the root
 */
export async function typedPages(): Promise<Map<string, string>> {
  const schema = buildSchema(readFileSync(join(ROOT, 'api/schema.graphql'), 'utf8'))
  const modules = new Map<string, string>()
  for (const path of readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.graphql')) continue
    const file = `web/src/${path.replaceAll('\\', '/')}`
    const text = await typedQueries(schema, { [path]: readFileSync(join(ROOT, file), 'utf8') })
    modules.set(file.replace(/\.graphql$/, '.generated.ts'), text)
  }
  return modules
}
