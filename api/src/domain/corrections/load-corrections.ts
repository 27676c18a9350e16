import type { Correction } from '@plangraph/database'
import { createContextCache } from '@pothos/core'
import type { ApiContext } from '../../shared/context.js'
import { batched } from '../../shared/request-loading.js'

const MOST_AT_ONCE = 900

const corrections = createContextCache(({ database }: ApiContext) =>
  batched(async (ids: string[]) => {
    const rows = await database.correction.findMany({ where: { id: { in: [...new Set(ids)] } } })
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  }, MOST_AT_ONCE),
)

/** The correction with this id, null where it was taken back; those that one request asks for at a time are looked up together. */
export const correctionNow = (context: ApiContext, id: string): Promise<Correction | null> => corrections(context)(id)
