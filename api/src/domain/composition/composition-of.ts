import { createContextCache } from '@pothos/core'
import { batched } from '../../shared/batched.js'
import type { ApiContext } from '../../shared/context.js'
import type { Composition, Whole } from './compose.js'
import { loadCompositions } from './load-compositions.js'

const loader = createContextCache(({ database }: ApiContext) =>
  batched((targets: Whole[]) => loadCompositions(database, targets)),
)

/** The composition of a target; those that one request asks for at the same time are loaded together. */
export const compositionOf = (context: ApiContext, target: Whole): Promise<Composition | null> =>
  loader(context)(target)
