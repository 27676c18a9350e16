import { setTimeout } from 'node:timers/promises'
import { processUsage } from '../../etl/src/sandbox/process-usage.js'

/** Whether the system knows a process of that number; one that only waits to be buried counts as gone. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Resolves when all processes are gone; when they don't go, the test runs into its own time limit. */
export async function gone(pids: readonly number[]): Promise<void> {
  while (pids.some(runs)) await setTimeout(50)
}

/** Processor time of all of them in seconds. */
export async function cpuSeconds(pids: readonly number[]): Promise<number> {
  const usages = await Promise.all(pids.map(processUsage))
  return usages.reduce((sum, usage) => sum + (usage?.cpuSeconds ?? 0), 0)
}
