import type { Correction as CorrectionRow, Prisma } from '@plangraph/database'
import { aboutOf, type Correction, versionOf } from '@plangraph/etl/known'

/** What a correction says, as far as it is a field of the API. */
export interface CorrectionContent {
  about: string
  field: string | null
  expects: string | null
  becomes: string | null
  quote: string | null
  why: string
  by: string
  at: string
}

/** What is stored as JSON has been written by the stage that applies it. */
export function contentOf({ content }: Pick<CorrectionRow, 'content'>): CorrectionContent {
  const said = JSON.parse(content) as Correction
  const parts: Partial<Record<string, unknown>> = { ...said }
  const text = (value: unknown) => (value == null ? null : String(value))
  return {
    about: aboutOf(said),
    field: text(parts.field),
    expects: text(parts.expects),
    becomes: said.kind === 'MISSED' ? `${said.figure.value}${said.figure.unit ?? ''}` : text(parts.becomes),
    quote: text(parts.quote),
    why: said.why,
    by: said.by,
    at: said.at,
  }
}

/** What tells a correction from what it was before and may be later. */
export const correctionVersion = ({ content }: Pick<CorrectionRow, 'content'>): string => versionOf(content)

export type CorrectionStateName = 'APPLIED' | 'STALE' | 'WAITING'

/** What came of a correction in all its documents together. */
export function stateOf(outcomes: readonly { state: 'APPLIED' | 'STALE' }[]): CorrectionStateName {
  if (outcomes.length === 0) return 'WAITING'
  return outcomes.some(({ state }) => state === 'APPLIED') ? 'APPLIED' : 'STALE'
}

const WHERE: Readonly<Record<CorrectionStateName, Prisma.CorrectionWhereInput>> = {
  APPLIED: { outcomes: { some: { state: 'APPLIED' } } },
  STALE: { outcomes: { some: {}, every: { state: 'STALE' } } },
  WAITING: { outcomes: { none: {} } },
}

/** Corrections of some states, or all. */
export const correctionWhere = (
  states: readonly CorrectionStateName[] | null | undefined,
): Prisma.CorrectionWhereInput => (states == null ? {} : { OR: [...new Set(states)].map((state) => WHERE[state]) })
