import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { typedPages } from '../../web/tools/typed-pages.js'

const ROOT = join(import.meta.dirname, '../..')

test('the types of the queries of the pages are those of the schema: npm run queries -w web writes them anew', async () => {
  const modules = await typedPages()
  expect(modules.size).toBeGreaterThan(0)
  for (const [path, text] of modules) expect([path, readFileSync(join(ROOT, path), 'utf8')]).toEqual([path, text])
})
