import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second, as Linux counts the time of processes. */
const TICKS = 100

/** A process as /proc tells of it. */
interface ProcessState {
  pid: number
  parent: number
  /** Seconds of user and system time of the process and of those of its children that have ended. */
  cpu: number
  /** Those of the process alone. */
  own: number
  command: string
}

/** A process and all below it that run; [] when it is gone. Linux only. */
export function processTree(root: number): ProcessState[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (stateOf(Number(name)) ?? []) : []))
  const below = (pid: number): ProcessState[] =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)])
  return [...all.filter(({ pid }) => pid === root), ...below(root)]
}

/** Megabytes of memory that a process has. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

/** Null for one that ended while it was asked for. */
function stateOf(pid: number): ProcessState | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, parent, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const seconds = (from: number, to: number) =>
      fields.slice(from, to).reduce((sum, field) => sum + Number(field), 0) / TICKS
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return { pid, parent: Number(parent), cpu: seconds(9, 13), own: seconds(9, 11), command }
  } catch {
    return null
  }
}
