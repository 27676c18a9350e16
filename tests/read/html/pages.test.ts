import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../../../etl/src/read/index.js'
import { must } from '../../extract/document-of.js'
import { planBytes, planNames } from '../../plan-files.js'
import { linesOf, listing, pageOf } from './page-of.js'

const folder = fileURLToPath(new URL('pages/', import.meta.url))
const pages = readdirSync(folder).flatMap((name) => (name.endsWith('.html') ? [name.slice(0, -5)] : []))

test.each(pages)('%s: the article, its metadata before it and nothing of the page around it', async (name) => {
  const read = must(await readDocument(name, new Uint8Array(readFileSync(`${folder}${name}.html`))))
  expect(read.format).toBe('html')
  expect(listing(read).join('\n')).toBe(readFileSync(`${folder}${name}.txt`, 'utf8').trimEnd())
})

const around = {
  above:
    '<div class="nav"><a href="/">首页</a><a href="/zw">政务公开</a></div><div>您的位置：<a href="/">首页</a> &gt; 正文</div>',
  below:
    '<div>上一篇：<a href="/1">通知</a></div><ul><li><a href="/2">工作动态</a></li><li><a href="/3">政策解读</a></li></ul>',
}
const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

test.each(planNames)('%s put on a page, line by line, comes out whole', (name) => {
  const text = new TextDecoder().decode(planBytes(name))
  const printed = text.split(/\r\n|\n/).filter((line) => line.trim() !== '')
  const article = printed.map((line) => `<p>${escapeText(line)}</p>`).join('\n')
  const read = pageOf(
    `<html><body>${around.above}<div><div id="zoom">${article}</div></div>${around.below}</body></html>`,
  )
  expect(linesOf(read)).toEqual(printed.map((line) => line.replace(/\s+/g, ' ').trim()))
})
