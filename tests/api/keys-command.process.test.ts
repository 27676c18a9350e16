import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate } from '@plangraph/database'

const COMMAND = fileURLToPath(new URL('../../dist/keys.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'plangraph-keys-'))
const url = `file:${join(folder, 'test.db')}`
beforeAll(() => migrate(url))
afterAll(() => rmSync(folder, { recursive: true }))

function keys(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url }
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { env }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    )
  })
}

// What else the command does, keys-command.database.test.ts shows in one process.
test('a key goes to standard output alone, the advice to standard error', async () => {
  const { code, out, err } = await keys('create', '西安 office')
  expect([code, out]).toEqual([0, expect.stringMatching(/^plangraph_[\w-]{43}\n$/)])
  expect(err).toContain('not shown again')
})

test('a refusal is a sentence on standard error and exit code 1', async () => {
  const { code, out, err } = await keys('revoke', '\u001b[31mnobody')
  expect([code, out, err]).toEqual([1, '', expect.stringMatching(/^there is no key "\\x1b\[31mnobody".*\n$/)])
})
