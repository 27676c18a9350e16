import { readFileSync } from 'node:fs'

/** Clock ticks a second, as Linux counts the time of processes. */
const TICKS = 100

/** CPU milliseconds of children that `work` starts and waits for, on Linux; 0 elsewhere. */
export function childCpu(work: () => void): number {
  const before = endedChildren()
  work()
  return endedChildren() - before
}

/** User and system time of all children that have ended: fields 16 and 17 of /proc/self/stat. */
function endedChildren(): number {
  if (process.platform !== 'linux') return 0
  const stat = readFileSync('/proc/self/stat', 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[13]) + Number(fields[14])) * 1000) / TICKS
}
