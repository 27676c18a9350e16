import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { openApi, type TestApi } from './api.js'

let api: TestApi
let database: Database
beforeAll(async () => {
  api = await openApi({
    fill: async (db) => {
      database = db
    },
  })
})
afterAll(() => api.close())

const pending = async () => (await api.ask('{ dataset { pending } }')).data.dataset.pending

test('readers learn that links are not those of the data: the mark that a run sets and a killed one leaves', async () => {
  expect(await pending()).toBe(false)
  await database.dataset.create({ data: { id: 'dataset', version: '1', pending: true } })
  expect(await pending()).toBe(true)
  await database.dataset.updateMany({ data: { pending: false } })
  expect(await pending()).toBe(false)
})
