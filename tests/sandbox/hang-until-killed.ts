import { Sandbox } from '../../etl/src/sandbox/sandbox.js'

// A program whose sandbox is at work on files that never end; it prints the numbers of its processes once all are up.
const module = new URL('./misbehaving-task.ts', import.meta.url)
const sandbox = new Sandbox({ module, setup: async () => '', limits: { seconds: 3600, megabytes: 512 }, size: 2 })
await Promise.all(['slow.1', 'slow.2'].map((name) => sandbox.run(name, new Uint8Array(1))))
void sandbox.run('hang.txt', new Uint8Array(1))
setTimeout(() => process.stdout.write(`${sandbox.pids.join(' ')}\n`), 200)
