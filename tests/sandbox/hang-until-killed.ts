import { setTimeout } from 'node:timers/promises'
import { Sandbox } from '../../etl/src/sandbox/sandbox.js'
import { cpuSeconds } from './processes.js'

// A program whose sandbox is at work on a file that never ends; it prints the numbers of its processes once both are up and
// one of them is past noticing anything. It is given the address of the task.
const [, , address = ''] = process.argv
const limits = { seconds: 3600, megabytes: 512 }
const sandbox = new Sandbox({ module: new URL(address), setup: async () => '', limits, size: 2 })
await Promise.all(['slow.1', 'slow.2'].map((name) => sandbox.run(name, new Uint8Array(1))))

const before = await cpuSeconds(sandbox.pids)
void sandbox.run('hang.txt', new Uint8Array(1))
while ((await cpuSeconds(sandbox.pids)) < before + 0.3) await setTimeout(20)
process.stdout.write(`${sandbox.pids.join(' ')}\n`)
