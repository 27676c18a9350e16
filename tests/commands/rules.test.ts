import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { CommandError } from '../../etl/src/commands/io.js'
import { catalogueOf } from '../../etl/src/commands/rules.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-catalogue-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('refuses a broken catalogue with a sentence that names the file', () => {
  writeFileSync(join(folder, 'topics.yaml'), 'topics: [unclosed\n')
  expect(() => catalogueOf(folder)).toThrow(CommandError)
  expect(() => catalogueOf(folder)).toThrow('topics.yaml')
})

it('refuses a catalogue that is not there', () => {
  expect(() => catalogueOf(join(folder, 'nowhere'))).toThrow(`${join(folder, 'nowhere')} cannot be read`)
})
