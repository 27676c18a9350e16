import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { findFiles } from '../../etl/src/commands/find-files.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-files-'))

beforeAll(() => {
  mkdirSync(join(folder, 'plans/2021'), { recursive: true })
  mkdirSync(join(folder, 'plans/.git'))
  mkdirSync(join(folder, 'empty'))
  for (const path of [
    'plans/b.txt',
    'plans/a.txt',
    'plans/2021/c.txt',
    'plans/.hidden.txt',
    'plans/.git/config',
    'd.txt',
  ]) {
    writeFileSync(join(folder, path), path)
  }
  symlinkSync(join(folder, 'plans'), join(folder, 'plans/2021/loop'))
  symlinkSync(join(folder, 'd.txt'), join(folder, 'plans/e.txt'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('finds files and all below folders, sorted, each once, without hidden ones', async () => {
  const files = await findFiles([join(folder, 'plans'), join(folder, 'd.txt'), join(folder, 'plans/a.txt')])
  expect(files.map(({ fileName }) => fileName)).toEqual(['d.txt', 'c.txt', 'a.txt', 'b.txt', 'e.txt'])
  expect(await files[1]?.read()).toEqual({ ok: true, value: new TextEncoder().encode('plans/2021/c.txt') })
})

it.each([
  ['nowhere.txt', 'does not exist: check the path.'],
  ['empty', 'holds no files: give a folder with documents.'],
])('names %s, which gives nothing', async (path, sentence) => {
  const [file] = await findFiles([join(folder, path)])
  expect(await file?.read()).toEqual({
    ok: false,
    failure: { kind: 'UNREADABLE', message: `${join(folder, path)} ${sentence}` },
  })
})
