import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from '@jest/globals'
import { gone, runs } from './processes.js'

const PROGRAM = fileURLToPath(new URL('./hang-until-killed.ts', import.meta.url))

it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('no process outlives a program that %s ends', async (signal) => {
  const program = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(program.stdout, 'data')
  const pids = String(line).trim().split(' ').map(Number)
  expect(pids).toHaveLength(2)
  expect(pids.every(runs)).toBe(true)
  program.kill(signal)
  await once(program, 'exit')
  await gone(pids)
})
