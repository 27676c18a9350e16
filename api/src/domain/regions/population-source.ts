import { createContextCache } from '@pothos/core'
import type { ApiContext } from '../../shared/context.js'
import { batched } from '../../shared/request-loading.js'

const loader = createContextCache(({ database }: ApiContext) =>
  batched(async (asked: number[]) => {
    const rows = await database.populationSource.findMany({ where: { number: { in: [...new Set(asked)] } } })
    const texts = new Map(rows.map(({ number, text }) => [number, text]))
    return asked.map((number) => texts.get(number) ?? null)
  }),
)

/** Where a population was published, of the number that regions have for it. */
export const populationSource = async (context: ApiContext, number: number | null): Promise<string | null> =>
  number === null ? null : loader(context)(number)
