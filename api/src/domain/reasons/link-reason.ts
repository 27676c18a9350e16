import type { TargetLink } from '@plangraph/database'
import { type Because, tell } from '@plangraph/figures'
import { type Reason, reasonOf } from './reason.js'

/** Why two targets are linked, and what the comparison of the two says. */
export const linkReason = ({ why }: Pick<TargetLink, 'why'>): Reason =>
  // Written by the stage link, as it tells reasons itself.
  reasonOf(tell(JSON.parse(why) as Because))
