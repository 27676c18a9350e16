import { expect, it } from '@jest/globals'
import { CommandError } from '../../etl/src/commands/io.js'
import { readLimits } from '../../etl/src/commands/read-limits.js'

it('takes the limits of reading from the environment', () => {
  expect(readLimits({})).toEqual({ seconds: 20, megabytes: 512 })
  expect(readLimits({ PLANGRAPH_READ_SECONDS: '1.5', PLANGRAPH_READ_MEGABYTES: '' })).toEqual({
    seconds: 1.5,
    megabytes: 512,
  })
  expect(readLimits({ PLANGRAPH_READ_PROCESSES: '3' }).processes).toBe(3)
  expect(() => readLimits({ PLANGRAPH_READ_PROCESSES: '1.5' })).toThrow('no whole number')
})

it.each(['0', '-1', 'many', 'Infinity'])('refuses %s', (given) => {
  expect(() => readLimits({ PLANGRAPH_READ_MEGABYTES: given })).toThrow(CommandError)
  expect(() => readLimits({ PLANGRAPH_READ_MEGABYTES: given })).toThrow(`PLANGRAPH_READ_MEGABYTES "${given}"`)
})
