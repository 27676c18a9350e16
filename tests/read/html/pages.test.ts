import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readDocument } from '@plangraph/etl/read/index'
import { must } from '../../extract/document-of.js'
import { listing } from './page-of.js'

const folder = fileURLToPath(new URL('pages/', import.meta.url))
const pages = readdirSync(folder).flatMap((name) => (name.endsWith('.html') ? [name.slice(0, -5)] : []))

test.each(pages)('%s: the article, its metadata before it and nothing of the page around it', async (name) => {
  const read = must(await readDocument(name, new Uint8Array(readFileSync(`${folder}${name}.html`))))
  expect(read.format).toBe('html')
  expect(listing(read).join('\n')).toBe(readFileSync(`${folder}${name}.txt`, 'utf8').trimEnd())
})
