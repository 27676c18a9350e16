import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Words } from '../../web/src/shared/language.js'

const SOURCES = join(import.meta.dirname, '../../web/src')
const paths = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
const read = (path: string) => readFileSync(join(SOURCES, path), 'utf8')

const vocabularies = paths.filter((path) => /\/(?:words|common)\.json$/.test(path))
const code = paths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.generated.ts'))

const valuesOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort()
const HAN = /\p{Script=Han}/u

test.each(vocabularies)('%s says everything in both languages, with the same values', (path) => {
  const words: Record<string, Words> = JSON.parse(read(path))
  for (const [name, entry] of Object.entries(words)) {
    expect([name, Object.keys(entry)]).toEqual([name, ['zh', 'en']])
    expect([name, valuesOf(entry.en)]).toEqual([name, valuesOf(entry.zh)])
    // Words to search for are Chinese in English sentences too; the name of the other language is in that one.
    const isEnglish = entry.en === '' || /[a-z]/i.test(entry.en) || !HAN.test(entry.en)
    expect([name, isEnglish]).toEqual([name, name !== 'otherLanguage'])
  }
})

const ofPages = vocabularies.filter((path) => path.endsWith('/words.json'))

test.each(ofPages)('%s holds nothing that its page does not say', (path) => {
  const users = code.filter((file) => dirname(file) === dirname(path)).map(read)
  const isNamed = (name: string) => users.some((text) => new RegExp(`\\b${name}\\b`).test(text))
  expect(Object.keys(JSON.parse(read(path))).filter((name) => !isNamed(name))).toEqual([])
})

const withoutComments = (text: string) => text.replace(/\{?\/\*[\s\S]*?\*\/\}?|(?<![:'"])\/\/.*$/gm, '')

/** Citations are in the words of their standards. */
const written = code.filter((path) => !path.startsWith('parts/cite/'))

test.each(written)('%s takes what it says from a vocabulary', (path) => {
  const text = withoutComments(read(path))
  const literals = text.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? []
  const markup = path.endsWith('.tsx')
  const between = markup
    ? [...text.matchAll(/>([^<>{}();=]*\p{L}{2,}[^<>{}();=]*)<\//gu)].map(([, said]) => said?.trim())
    : []
  const attributes = markup ? (text.match(/\b(?:title|aria-label|placeholder|alt)="[^"]*\p{L}{2,}[^"]*"/gu) ?? []) : []
  expect([...literals.filter((literal) => HAN.test(literal)), ...between, ...attributes]).toEqual([])
})
