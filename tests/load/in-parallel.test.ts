import { setImmediate } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { inParallel } from '../../etl/src/model/in-parallel.js'

it('works on as many items at a time as it may, and answers in their order', async () => {
  let atWork = 0
  let most = 0
  const results = await inParallel([5, 1, 3, 0, 2], 2, async (turns, index) => {
    most = Math.max(most, ++atWork)
    for (let turn = 0; turn < turns; turn++) await setImmediate()
    atWork--
    return `${index}: ${turns}`
  })
  expect(results).toEqual(['0: 5', '1: 1', '2: 3', '3: 0', '4: 2'])
  expect(most).toBe(2)
})

it('begins nothing more when one throws, and waits for what it began', async () => {
  const ended: number[] = []
  const work = inParallel([0, 1, 2, 3], 2, async (item) => {
    if (item === 1) throw new Error('item 1')
    await setImmediate()
    ended.push(item)
  })
  await expect(work).rejects.toThrow('item 1')
  expect(ended).toEqual([0])
})
