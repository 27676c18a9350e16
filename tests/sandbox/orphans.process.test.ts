import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { build } from 'esbuild'
import { plainModule } from './plain-module.js'
import { gone, runs } from './processes.js'

const SOURCE = fileURLToPath(new URL('./hang-until-killed.ts', import.meta.url))
const CHILD = new URL('../../dist/sandbox-child.js', import.meta.url).href
const folder = mkdtempSync(join(tmpdir(), 'plangraph-orphans-'))
const program = join(folder, 'hang-until-killed.mjs')
const task = plainModule('misbehaving-task', folder)

/** The program as one module that starts the processes of dist/: tsx compiles it, and each of them, anew at every start. */
beforeAll(() =>
  build({
    entryPoints: [SOURCE],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    plugins: [
      {
        name: 'starting-built',
        setup: ({ onLoad }) =>
          onLoad({ filter: /task-process\.ts$/ }, async ({ path }) => ({
            contents: (await readFile(path, 'utf8')).replace("'./child.ts', import.meta.url", `'${CHILD}'`),
            loader: 'ts',
          })),
      },
    ],
  }),
)
afterAll(() => rmSync(folder, { recursive: true }))

it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('no process outlives a program that %s ends', async (signal) => {
  const running = spawn(process.execPath, [program, task.href], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(running.stdout, 'data')
  const pids = String(line).trim().split(' ').map(Number)
  expect(pids).toHaveLength(2)
  expect(pids.every(runs)).toBe(true)
  running.kill(signal)
  await once(running, 'exit')
  await gone(pids)
})
