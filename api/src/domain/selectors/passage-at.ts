import { createContextCache } from '@pothos/core'
import { batched } from '../../shared/batched.js'
import type { ApiContext } from '../../shared/context.js'
import { loadPassages, type Place } from './load-passages.js'
import type { Passage } from './passage.js'

const loader = createContextCache(({ database }: ApiContext) =>
  batched((places: Place[]) => loadPassages(database, places)),
)

/** The passage at a place; those that one request asks for at the same time are read together. */
export const passageAt = (context: ApiContext, place: Place): Promise<Passage | null> => loader(context)(place)
