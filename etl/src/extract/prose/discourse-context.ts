import type { FigureCandidate } from './figure-candidate.js'

/** What the clauses before have spoken of, for a clause that leaves its subject or its whole out. */
export interface DiscourseContext {
  previous: string | null
  previousNames: string[]
  sentenceNames: string[]
  sentenceShares: string[]
  previousFigure: FigureCandidate | null
  /** Index of the last figure, of which 其中 states a part. */
  whole: number | null
  /** Sum of the parts stated so far after 其中; null outside of it. */
  parts: number | null
}

/** At the head of a sentence nothing has been spoken of. */
export const emptyDiscourse: DiscourseContext = {
  previous: null,
  previousNames: [],
  sentenceNames: [],
  sentenceShares: [],
  previousFigure: null,
  whole: null,
  parts: null,
}
