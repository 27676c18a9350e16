// Writes the types of the pages' queries: npm run queries -w web

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { typedPages } from './typed-pages.js'

for (const [path, text] of await typedPages()) writeFileSync(join(import.meta.dirname, '../..', path), text)
