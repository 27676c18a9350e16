import { createContextCache } from '@pothos/core'
import type { ApiContext } from '../../shared/context.js'
import { batched } from '../../shared/request-loading.js'
import { oncePerCommit } from '../../shared/since-commit.js'

const textsOf = oncePerCommit(async (database, numbers) => {
  const rows = await database.populationSource.findMany({ where: { number: { in: numbers.map(Number) } } })
  return new Map(rows.map(({ number, text }) => [String(number), text]))
})

const loader = createContextCache(({ database }: ApiContext) =>
  batched(async (asked: number[]) => {
    const texts = await textsOf(database, [...new Set(asked.map(String))])
    return asked.map((number) => texts.get(String(number)) ?? '')
  }),
)

/** Where a population was published, of the number that regions have for it. */
export const populationSource = (context: ApiContext, number: number): Promise<string> => loader(context)(number)
