import { is, type Token } from '../../language/tokens.js'
import { type Subject, subjectOf } from '../names/subject.js'

/** Whether the words end in an action that is more than bringing into being: …改造, …整治. */
export const endsInAction = (tokens: readonly Token[]): boolean =>
  is(tokens.at(-1), 'ACTION') && tokens.at(-1)?.word?.act !== 'creates'

/** 河道护岸|整治58公里: the noun before the number ends in what is done to it; 居家|养老服务 is a name. */
const isDeed = (noun: readonly Token[]) => {
  const last = noun.at(-1)?.word
  const isDone = last?.act === 'changes' || last?.act === 'does' || last?.act === 'creates'
  return noun.length > 1 && isDone && last?.nominal !== true
}

/** 每万人|拥有|设施面积: what each has is there, whoever brought it about. */
const isOwned = ({ actor, verb }: Subject) => is(actor[0], 'PER') && verb.every(({ word }) => word?.act === 'ends')

/** Whether a member tells of something that is done, rather than of what there is: a verb governs its thing. */
export function describesAction(words: readonly Token[], counted: readonly Token[], doing: readonly Token[]): boolean {
  const subject = subjectOf(words)
  const { actor, verb, noun } = subject
  // 具备影响力的|平台: a verb before 的 belongs to the noun.
  const modifies = noun.some((token) => is(token, 'DE')) && actor.length === 0
  if (isOwned(subject)) return false
  if (!modifies && verb.length > 0) return true
  return is(noun[0], 'ACTION') || doing.length > 0 || endsInAction(counted) || isDeed(noun)
}
