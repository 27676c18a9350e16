import { fileURLToPath } from 'node:url'
import type { SourceFile } from 'typescript/unstable/ast'
import { tooComplex } from './complexity.js'
import { parseSources } from './syntax.js'
import { wordLists } from './vocabulary.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PATH = 'tests/tools/syntax.example.ts'
const example = parseSources(ROOT, [PATH]).get(PATH) as SourceFile

test('lists of Chinese words are found in patterns, arrays, objects and texts with blanks', () => {
  expect(wordLists(PATH, example).map((sentence) => sentence.split(' ')[0])).toEqual(
    [2, 3, 4, 5].map((line) => `${PATH}:${line}`),
  )
})

test('functions with more than fifteen paths are found', () => {
  expect(tooComplex(PATH, example)).toEqual([`${PATH}:8 has a cyclomatic complexity of 16: at most 15`])
})
