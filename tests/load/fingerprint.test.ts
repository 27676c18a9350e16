import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { versions } from '../../etl/src/run/fingerprint.js'
import { hashStages, type StageHashes } from '../../etl/src/run/stage-code.js'

const SOURCE = fileURLToPath(new URL('../../etl/src', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'plangraph-fingerprint-'))
const source = join(folder, 'src')
afterAll(() => rmSync(folder, { recursive: true }))

/** Version of a library, for sources that have none installed. */
const installed = (bumped?: string) => (name: string) => (name === bumped ? '2.0.0' : '1.0.0')

/** The stages whose hash an edit changes. */
function changedBy(edit: () => void, bumped?: string): string[] {
  const before = hashStages(source, installed())
  edit()
  const after = hashStages(source, installed(bumped))
  return Object.keys(before).filter((stage) => before[stage as keyof StageHashes] !== after[stage as keyof StageHashes])
}

const edit = (path: string) => () => appendFileSync(join(source, path), '\n// another comment\n')

describe('the code of a stage', () => {
  beforeAll(() => cpSync(SOURCE, source, { recursive: true }))

  it.each([
    ['commands/cli.ts', []],
    ['commands/find-files.ts', []],
    ['sandbox/watch.ts', []],
    ['verify/check-evidence.ts', []],
    ['run/run.ts', []],
    ['store/write-document.ts', []],
    ['link/link-group.ts', ['linking']],
    ['read/docx/index.ts', ['reading']],
    ['read/pdf/read-pdf.ts', ['reading']],
    ['structure/index.ts', ['interpretation']],
    ['normalize/match-indicator.ts', ['interpretation']],
    ['transcribe/index.ts', ['interpretation']],
    ['store/rows.ts', ['interpretation']],
  ])('%s decides %j', (path, stages) => {
    expect(changedBy(edit(path))).toEqual(stages)
  })

  it('a word of the lexicon rebuilds figures, and reads no file', () => {
    const words = join(source, 'language/lexicon/actions.yaml')
    expect(changedBy(() => appendFileSync(words, '# another word\n'))).toEqual(['interpretation'])
  })

  it.each(['pdfjs-dist', 'htmlparser2', 'yauzl'])('another version of %s reads files again', (library) => {
    const stages = changedBy(() => undefined, library)
    expect(stages).toEqual(['reading'])
  })

  it('of the sources as installed is known', () => {
    expect(hashStages(SOURCE)).toEqual(hashStages(SOURCE))
  })
})

it('the catalogue decides all but reading, and nothing else beside it does', async () => {
  const catalogue = join(folder, 'catalogue')
  mkdirSync(catalogue)
  writeFileSync(join(catalogue, 'topics.yaml'), 'topics: []\n')
  const code = { reading: 'a', interpretation: 'b', linking: 'c' }
  const before = await versions(catalogue, code)
  writeFileSync(join(catalogue, 'notes.txt'), 'not part of it')
  expect(await versions(catalogue, code)).toEqual(before)
  writeFileSync(join(catalogue, 'topics.yaml'), 'topics: [employment]\n')
  const after = await versions(catalogue, code)
  expect(after.reading).toBe(before.reading)
  expect(after.interpretation).not.toBe(before.interpretation)
  expect(after.linking).not.toBe(before.linking)
  writeFileSync(join(catalogue, 'regions.tsv'), '610100\t西安市\n')
  expect((await versions(catalogue, code)).interpretation).not.toBe(after.interpretation)
})
