import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ask } from '../hostile/ask.js'
import { ATTACKS, type Attack } from '../hostile/attacks.js'
import { send } from '../hostile/wire.js'
import type { Usage } from './attacked-server.js'
import { duration, print } from './measure.js'
import { withSeeds } from './seeds-copy.js'

const MEBIBYTE = 2 ** 20
/** What an attack may cost the server: milliseconds of CPU a request, and bytes of memory for all of it. */
const LIMIT = { cpu: 200, bytes: 50 * MEBIBYTE }

const SERVER = fileURLToPath(new URL('attacked-server.ts', import.meta.url))

/** What every attack costs a server in a process of its own. */
export const benchAttacks = (): Promise<void> =>
  withSeeds(async (url) => {
    const child = fork(SERVER, [url], { execArgv: ['--expose-gc', '--import', import.meta.resolve('tsx')] })
    try {
      const [{ origin }] = (await once(child, 'message')) as [Usage]
      // Code that runs for the first time is slow.
      for (let i = 0; i < 50; i++) {
        await ask(origin, { query: `{ targets(first: ${i}) { nodes { id evidence { quote } } } }`, variables: {} })
        await fetch(`${origin}/odata/v4/targets?$top=${i}`)
      }
      let over = 0
      for (const attack of ATTACKS) over += (await cost(child, origin, attack)) ? 1 : 0
      print(`${ATTACKS.length} attacks, ${over} of them over ${LIMIT.cpu} ms a request or ${LIMIT.bytes / MEBIBYTE} MB`)
    } finally {
      child.kill()
    }
  })

async function usage(child: ChildProcess): Promise<Usage> {
  child.send('usage')
  const [told] = (await once(child, 'message')) as [Usage]
  return told
}

/** Prints what an attack costs; true when it is too much. */
async function cost(child: ChildProcess, origin: string, { name, requests }: Attack): Promise<boolean> {
  const before = await usage(child)
  const begun = performance.now()
  const statuses = new Set<number>()
  for (const request of requests) statuses.add((await send(origin, request)).status)
  const ms = performance.now() - begun
  const after = await usage(child)
  const cpu = (after.cpu - before.cpu) / requests.length
  const rss = after.rss - before.rss
  const held = after.held - before.held
  const isOver = cpu > LIMIT.cpu || Math.max(rss, held) > LIMIT.bytes
  const times = requests.length === 1 ? '' : ` of ${requests.length}`
  print(
    `${isOver ? '!' : ' '} ${name}: ${[...statuses].join(', ')}; ${duration(cpu)} CPU a request${times}, ` +
      `${(rss / MEBIBYTE).toFixed(1)} MB, ${(held / MEBIBYTE).toFixed(1)} of them held (${duration(ms)} in all)`,
  )
  return isOver
}
