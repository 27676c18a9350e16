import { is, type Token } from '../../language/tokens.js'
import { subjectOf } from '../names/subject.js'

/** Whether the words end in an action that is more than bringing into being: …改造, …整治. */
export const endsInAction = (tokens: readonly Token[]): boolean =>
  is(tokens.at(-1), 'ACTION') && tokens.at(-1)?.word?.act !== 'creates'

/** Whether a member tells of something that is done, rather than of what there is: a verb governs its thing. */
export function describesAction(
  subject: readonly Token[],
  counted: readonly Token[],
  doing: readonly Token[],
): boolean {
  const { actor, verb, noun } = subjectOf(subject)
  // 具备影响力的|平台: a verb before 的 belongs to the noun.
  const modifies = noun.some((token) => is(token, 'DE')) && actor.length === 0
  return (!modifies && verb.length > 0) || is(noun[0], 'ACTION') || doing.length > 0 || endsInAction(counted)
}
