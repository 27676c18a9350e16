import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { meanings } from '../../etl/src/language/lexicon/lists/meanings.js'
import {
  patternsWith,
  readWordLists,
  type WordLists,
  without,
} from '../../etl/src/language/lexicon/lists/word-lists.js'

const SOURCES = fileURLToPath(new URL('../../etl/src/', import.meta.url))

/** Loads every module that makes patterns of words, so that the lexicon knows them. */
async function loadPatterns(): Promise<void> {
  const paths = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  for (const path of paths.map((name) => join(SOURCES, name)))
    if (readFileSync(path, 'utf8').includes('/word-lists.js')) await import(path)
}

/** All that a pattern finds in a text. */
const found = ({ source, flags }: RegExp, text: string): string =>
  JSON.stringify(
    [...text.matchAll(new RegExp(source, `${flags.replace(/[gy]/g, '')}g`))].map((match) => [match.index, ...match]),
  )

const lists = Object.entries(readWordLists()) as [keyof WordLists, Record<string, string>][]

beforeAll(loadPatterns)

describe('the lists of the lexicon', () => {
  it('are those that have a meaning', () => {
    expect(lists.map(([name]) => name).sort()).toEqual(Object.keys(meanings).sort())
  })

  it('are each part of a pattern', () => {
    expect(lists.map(([name]) => name).filter((name) => patternsWith(name).length === 0)).toEqual([])
  })

  it('have an example for every word, which a pattern reads differently without it', () => {
    const idle = lists.flatMap(([list, words]) => {
      const patterns = patternsWith(list)
      return Object.entries(words).flatMap(([word, example]) =>
        patterns.some((made) => found(made, example) !== found(without(made, { list, word }), example))
          ? []
          : [`${list}: ${word}`],
      )
    })
    expect(idle).toEqual([])
  })
})
