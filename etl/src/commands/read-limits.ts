import { DEFAULT_LIMITS, type Limits } from '../sandbox/index.js'
import { CommandError, type Io } from './io.js'

/**
 * What reading a file may cost: PLANGRAPH_READ_SECONDS and PLANGRAPH_READ_MEGABYTES where they are set.
 * @throws CommandError when one is no number above 0
 */
export function readLimits(env: Io['env']): Limits {
  const number = (name: string, otherwise: number) => {
    const given = env[name]
    if (!given) return otherwise
    const value = Number(given)
    if (!(value > 0 && Number.isFinite(value))) throw new CommandError(`${name} "${given}" is no number above 0.`)
    return value
  }
  return {
    seconds: number('PLANGRAPH_READ_SECONDS', DEFAULT_LIMITS.seconds),
    megabytes: number('PLANGRAPH_READ_MEGABYTES', DEFAULT_LIMITS.megabytes),
  }
}
