import { writeSync } from 'node:fs'
import { get } from 'node:http'
import { setTimeout as setTimeoutOnce } from 'node:timers'
import { setTimeout } from 'node:timers/promises'
import type { Result } from '../../etl/src/model/index.js'
import type { Task, TaskFactory } from '../../etl/src/sandbox/task.js'

const notAPlan = (fileName: string): Result<never> => ({
  ok: false,
  failure: { kind: 'NOT_A_PLAN', message: `${fileName} holds no plan.` },
})

let poisoned = false

/** Runs in the process of a sandbox: what a file's name says is what becomes of its reading. */
const behaviours: Record<string, (bytes: Uint8Array, setup: string) => unknown> = {
  fine: () => process.pid,
  slow: () => setTimeout(2000).then(() => process.pid),
  work: () => {
    while (process.cpuUsage().user < 2e6);
  },
  hang: () => {
    for (;;);
  },
  buffers: () => fill(() => Buffer.alloc(8 * 2 ** 20, 1)),
  objects: () => fill(() => Array.from({ length: 100_000 }, (_, i) => ({ i }))),
  exit: () => process.exit(3),
  killed: () => process.kill(process.pid, 'SIGSEGV'),
  later: () => {
    setImmediate(() => {
      throw new RangeError('out of the blue')
    })
    return setTimeout(60_000)
  },
  late: () => {
    setTimeoutOnce(() => void Promise.reject(new RangeError('a leftover')), 50)
    return process.pid
  },
  evening: () => {
    setTimeoutOnce(() => void Promise.reject(new RangeError('a leftover')), 1500)
    return process.pid
  },
  never: () => new Promise(() => undefined),
  poison: () => {
    poisoned = true
  },
  prey: () => (poisoned ? process.exit(4) : process.pid),
  throw: () => {
    throw new Error('a fault')
  },
  rubbish: () => process.send?.({ kind: 'figures', figures: [42] }),
  large: () => 'x'.repeat(60 * 2 ** 20),
  environment: () => ({ ...process.env }),
  fetch: (_bytes, address) => fetch(address),
  http: (_bytes, address) => new Promise((resolve, reject) => get(address, resolve).on('error', reject)),
  garbage: () => writeSync(3, 'no message of any kind\n'.repeat(100)),
  bytes: (bytes) => ({ bytes, offsets: new Map([[1, new Uint32Array([1, 2])]]), lost: undefined, none: null }),
}

/** Takes ever more memory, but no gigabyte of it before anybody on a busy machine has looked. */
function fill(piece: () => unknown): never {
  const kept: unknown[] = []
  const nothing = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    kept.push(piece())
    Atomics.wait(nothing, 0, 0, 10)
  }
}

const factory: TaskFactory<string, unknown> = (setup) => {
  if (setup === 'broken') throw new Error('there is no catalogue')
  const task: Task<unknown> = async (fileName, bytes) => {
    const behaviour = behaviours[fileName.split('.')[0] ?? '']
    return behaviour ? { ok: true, value: await behaviour(bytes, setup) } : notAPlan(fileName)
  }
  return task
}

export default factory
