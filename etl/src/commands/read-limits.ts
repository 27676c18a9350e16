import { DEFAULT_LIMITS, type Limits } from '../sandbox/index.js'
import { CommandError, type Io } from './io.js'

/**
 * What reading may cost: PLANGRAPH_READ_SECONDS and PLANGRAPH_READ_MEGABYTES for each file, PLANGRAPH_READ_PROCESSES at a time,
 * where they are set.
 * @throws CommandError when one is no number above 0, or the last no whole one
 */
export function readLimits(env: Io['env']): Limits {
  const number = (name: string) => {
    const given = env[name]
    if (!given) return undefined
    const value = Number(given)
    if (!(value > 0 && Number.isFinite(value))) throw new CommandError(`${name} "${given}" is no number above 0.`)
    return value
  }
  const processes = number('PLANGRAPH_READ_PROCESSES')
  if (processes !== undefined && !Number.isInteger(processes))
    throw new CommandError(`PLANGRAPH_READ_PROCESSES "${processes}" is no whole number.`)
  return {
    seconds: number('PLANGRAPH_READ_SECONDS') ?? DEFAULT_LIMITS.seconds,
    megabytes: number('PLANGRAPH_READ_MEGABYTES') ?? DEFAULT_LIMITS.megabytes,
    ...(processes !== undefined && { processes }),
  }
}
