import { is, type Token, textOf } from '../../language/tokens.js'

/** Subject words as actor, verb and noun: 中欧班列（西安）|开行, |发放|创业担保贷款. */
export interface Subject {
  actor: Token[]
  verb: Token[]
  noun: Token[]
}

const act = (token: Token | undefined) => (is(token, 'ACTION') ? token?.word?.act : undefined)

/** Whether a verb at the head of a subject governs what stands behind it, rather than belonging to the noun. */
function governs(tokens: readonly Token[], at: number, verbs: readonly Token[]): boolean {
  const token = tokens[at]
  if (!is(token, 'ACTION') || act(token) === 'bears') return false
  const left = tokens.length - at
  if (act(token) === 'changes' && (left === 1 || (left === 2 && is(tokens[at + 1], 'MEASURE', 'HEAD')))) return false
  return act(token) !== 'ends' || verbs.some((verb) => act(verb) === 'creates')
}

/** 中欧班列|开行, 项目|落地: where an actor's own verb stands. */
function ownVerbAt(tokens: readonly Token[]): number {
  return tokens.findIndex((token, i) => {
    const next = tokens[i + 1]
    const kind = act(token)
    if (i === 0 || kind === undefined || is(next, 'HEAD', 'MEASURE', 'DE', 'BODY')) return false
    return kind === 'ends' || ((kind === 'creates' || kind === 'causes') && next !== undefined)
  })
}

export function subjectOf(tokens: readonly Token[]): Subject {
  const verb: Token[] = []
  let from = 0
  while (governs(tokens, from, verb)) {
    verb.push(tokens[from++] as Token)
    if (is(tokens[from], 'LINK') && is(tokens[from + 1], 'ACTION')) verb.push(tokens[from++] as Token)
    while (is(tokens[from], 'ADV', 'TIME', 'PLACE')) from++
  }
  if (verb.length > 0 && is(tokens[from], 'LINK')) from++
  const rest = tokens.slice(from)
  if (verb.length > 0) return { actor: [], verb, noun: rest }
  const at = ownVerbAt(rest)
  if (at > 0 && !is(rest[at - 1], 'LINK'))
    return { actor: rest.slice(0, at), verb: [rest[at] as Token], noun: rest.slice(at + 1) }
  return { actor: [], verb: [], noun: rest }
}

/** The verbs that a name keeps: those that only bring into being, or only help, are left out. */
export function keptVerb(verb: readonly Token[]): Token[] {
  const kept = verb.filter((token, i) => {
    if (is(token, 'LINK')) return i > 0
    // 支持|建设: only the last of several tells what is done.
    if (act(token) === 'causes' && i < verb.length - 1) return false
    return act(token) !== 'creates' && act(token) !== 'helps' && !(act(token) === 'ends' && i > 0)
  })
  while (is(kept[0], 'LINK')) kept.shift()
  while (is(kept.at(-1), 'LINK')) kept.pop()
  // 新建和改造: one of two that a link joins does not go alone.
  return kept.length > 0 && verb.some((token) => is(token, 'LINK')) ? [...verb] : kept
}

/** Words of an actor, verb and noun as a name. */
export const nameOf = ({ actor, verb, noun }: Subject): string =>
  textOf(actor) + textOf(actor.length > 0 ? verb : keptVerb(verb)) + textOf(noun)
