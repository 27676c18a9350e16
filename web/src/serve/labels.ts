import type { Ask } from '../shared/ask.js'
import type { Labels } from '../shared/context.js'
import { LabelsDocument } from './labels.generated.js'

let known: Promise<Labels> | undefined

/** The labels of the graph's codes. They are part of the program, so that they are asked for once. */
export function labelsFrom(ask: Ask): Promise<Labels> {
  known ??= load(ask).catch((error: unknown) => {
    known = undefined
    throw error
  })
  return known
}

async function load(ask: Ask): Promise<Labels> {
  const { labels } = await ask(LabelsDocument, {})
  return new Map(labels.map(({ set, code, zh, en }) => [`${set}.${code}`, { zh, en }]))
}
