import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { fingerprint } from '../../etl/src/run/fingerprint.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-fingerprint-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('changes with the catalogue, and only then', async () => {
  writeFileSync(join(folder, 'topics.yaml'), 'topics: []\n')
  const before = await fingerprint(folder)
  expect(await fingerprint(folder)).toBe(before)
  writeFileSync(join(folder, 'notes.txt'), 'not part of it')
  expect(await fingerprint(folder)).toBe(before)
  writeFileSync(join(folder, 'topics.yaml'), 'topics: [employment]\n')
  expect(await fingerprint(folder)).not.toBe(before)
})
