import { createContextCache } from '@pothos/core'
import type { ApiContext } from '../../shared/context.js'
import { batched } from '../../shared/request-loading.js'
import { correctionVersion } from './correction-content.js'

const MOST_AT_ONCE = 900

const versions = createContextCache(({ database }: ApiContext) =>
  batched(async (ids: string[]) => {
    const rows = await database.correction.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, content: true },
    })
    const byId = new Map(rows.map((row) => [row.id, correctionVersion(row)]))
    return ids.map((id) => byId.get(id) ?? null)
  }, MOST_AT_ONCE),
)

/** The version of the correction with this id; those that one request asks for at a time are looked up together. */
export const versionOfCorrection = (context: ApiContext, id: string): Promise<string | null> => versions(context)(id)
