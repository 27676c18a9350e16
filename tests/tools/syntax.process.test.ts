import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SourceFile } from 'typescript/unstable/ast'
import { tooComplex } from './complexity.js'
import { parseSources } from './syntax.js'
import { wordLists } from './vocabulary.js'

const PATH = 'syntax.example.ts'
const example = parsedAlone()

/** A project of one file: that of all sources takes TypeScript seven seconds of processor time and half a gigabyte. */
function parsedAlone(): SourceFile {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-syntax-'))
  copyFileSync(join(import.meta.dirname, PATH), join(folder, PATH))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { noLib: true }, files: [PATH] }))
  const tree = parseSources(folder, [PATH]).get(PATH)
  rmSync(folder, { recursive: true })
  if (tree === undefined) throw new Error(`TypeScript does not parse ${PATH}`)
  return tree
}

test('lists of Chinese words are found in patterns, arrays, objects and texts with blanks', () => {
  expect(wordLists(PATH, example).map((sentence) => sentence.split(' ')[0])).toEqual(
    [2, 3, 4, 5].map((line) => `${PATH}:${line}`),
  )
})

test('functions with more than fifteen paths are found', () => {
  expect(tooComplex(PATH, example)).toEqual([`${PATH}:8 has a cyclomatic complexity of 16: at most 15`])
})
