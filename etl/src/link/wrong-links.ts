import type { Known, LinkEnd } from '../correct/correction.js'
import type { LinkOutcome } from '../store/link-corrections.js'
import { type Goal, isGiven, pairKey } from './goals.js'
import type { Link, Statement } from './model.js'

/** Links without those that people say are wrong, and what came of each correction that was looked at. */
export interface Checked {
  links: Link[]
  outcomes: LinkOutcome[]
}

/** A goal that corrections are about, with all links of the regions that they name made again: they may name any of them. */
export function withCorrected(
  goal: Goal,
  stated: readonly Statement[],
  corrections: readonly Known<'LINK_WRONG'>[],
): Goal {
  const named = stated.filter((own) => corrections.some(({ downstream }) => isEnd(downstream, own)))
  const given = named.map(({ regionCode }) => regionCode).filter((region) => isGiven(region, goal))
  return given.length === 0 ? goal : { ...goal, changed: new Set([...goal.changed, ...given]) }
}

/**
 * Leaves out the links that corrections name. A correction is looked at when the links of its lower goal are made; it is
 * stale when there is none to leave out. Pure.
 *
 * @param goals whose links were made
 * @param own the statements of these goals
 * @param all these and the statements above that links may lead to
 */
export function withoutWrong(
  links: readonly Link[],
  corrections: readonly Known<'LINK_WRONG'>[],
  goals: readonly Goal[],
  own: readonly Statement[],
  all: readonly Statement[],
): Checked {
  const byId = new Map(all.map((statement) => [statement.id, statement]))
  const isWrong = ({ upstream, downstream }: Known<'LINK_WRONG'>, link: Link) =>
    isEnd(upstream, byId.get(link.upstreamId)) && isEnd(downstream, byId.get(link.downstreamId))
  const outcomes = corrections.flatMap((correction): LinkOutcome[] => {
    const stating = own.filter((statement) => isEnd(correction.downstream, statement))
    if (stating.length === 0 && !isAmong(correction.downstream, goals)) return []
    const isApplied = links.some((link) => isWrong(correction, link))
    return [{ correction, isApplied, documentIds: stating.map(({ documentId }) => documentId) }]
  })
  return {
    links: links.filter((link) => !corrections.some((correction) => isWrong(correction, link))),
    outcomes,
  }
}

const isEnd = ({ id, region, indicator, year }: LinkEnd, statement: Statement | undefined): boolean =>
  statement !== undefined &&
  (id === null || statement.id === id) &&
  (region === null || statement.regionCode === region) &&
  (indicator === null || statement.indicatorCode === indicator) &&
  (year === null || statement.year === year)

/** Whether the links of a goal that is named by its measure were made, though nothing states it. */
function isAmong({ region, indicator, year }: LinkEnd, goals: readonly Goal[]): boolean {
  if (region === null || indicator === null || year === null) return false
  const key = pairKey({ indicatorCode: indicator, year })
  return goals.some((goal) => pairKey(goal) === key && isGiven(region, goal))
}
