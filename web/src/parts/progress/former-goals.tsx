import type { ComponentProps } from 'preact'
import type { Words } from '../../shared/language.js'
import type { Context } from '../../shared/page.js'
import { ProgressTable, type Stated } from './progress-table.js'

interface FormerGoalsProps<Goal extends Stated> {
  context: Context
  former: { nodes: readonly Goal[]; totalCount: number }
  /** The heading, and what is said where not all are shown. */
  words: { former: Words; firstOf: Words }
  heading: ComponentProps<typeof ProgressTable<Goal>>['heading']
  headOf: ComponentProps<typeof ProgressTable<Goal>>['headOf']
}

/** What became of the goals of former plans, as far as documents repeat them. */
export function FormerGoals<Goal extends Stated>({ context, former, words, heading, headOf }: FormerGoalsProps<Goal>) {
  const { say } = context
  const { nodes, totalCount } = former
  if (totalCount === 0) return null
  const label = say(words.former, { n: totalCount })
  return (
    <>
      <h2 id="former">{label}</h2>
      {totalCount > nodes.length && <p class="notes">{say(words.firstOf, { n: nodes.length, of: totalCount })}</p>}
      <ProgressTable context={context} label={label} goals={nodes} heading={heading} headOf={headOf} />
    </>
  )
}
