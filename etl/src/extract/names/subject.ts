import { is, type Token, textOf } from '../../language/tokens.js'

/** Subject words as actor, verb and noun: 中欧班列（西安）|开行, |发放|创业担保贷款. */
export interface Subject {
  actor: Token[]
  verb: Token[]
  noun: Token[]
}

const act = (token: Token | undefined) => (is(token, 'ACTION') ? token?.word?.act : undefined)

/** Whether a verb at the head of a subject governs what follows it, rather than belonging to the noun. */
function governs(tokens: readonly Token[], at: number, verbs: readonly Token[]): boolean {
  const token = tokens[at]
  if (!is(token, 'ACTION') || act(token) === 'bears') return false
  const left = tokens.length - at
  if (act(token) === 'changes' && (left === 1 || (left === 2 && is(tokens[at + 1], 'MEASURE', 'HEAD')))) return false
  // 开工|改造…
  if (act(token) === 'ends' && is(tokens[at + 1], 'ACTION') && act(tokens[at + 1]) === 'changes') return true
  return act(token) !== 'ends' || verbs.some((verb) => act(verb) === 'creates')
}

/** 中欧班列|开行, 项目|落地: where an actor's own verb is. */
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

/** The verbs that a name keeps: those that only bring into being, or only help, are left out, if nothing else is done. */
export function keptVerb(verb: readonly Token[]): Token[] {
  const kept = verb.filter((token, i) => {
    if (is(token, 'LINK')) return i > 0
    // 支持|建设: only the last of several tells what is done.
    if (act(token) === 'causes' && i < verb.length - 1) return false
    return act(token) !== 'creates' && act(token) !== 'helps' && !(act(token) === 'ends' && i > 0)
  })
  while (is(kept[0], 'LINK')) kept.shift()
  while (is(kept.at(-1), 'LINK')) kept.pop()
  // 新建和改造, 组织开展, 遴选支持: verbs of one phrase do not go alone.
  const linked = verb.some((token) => is(token, 'LINK'))
  const from = linked ? 0 : verb.findIndex((token) => act(token) !== 'creates' && act(token) !== 'helps')
  return kept.length > 0 ? verb.slice(from) : kept
}

/** 建成|高标准农田, 新建、改扩建|学校: the verb of a result, and verbs that a link joins, stay before their noun. */
const verbBefore = (verb: readonly Token[]): readonly Token[] => {
  const linked = verb.some((token) => is(token, 'LINK'))
  return linked || verb[0]?.word?.result === true ? verb : keptVerb(verb)
}

/** Words of an actor, verb and noun as a name. */
export const nameOf = ({ actor, verb, noun }: Subject): string =>
  textOf(actor) + textOf(actor.length > 0 ? verb : noun.length > 0 ? verbBefore(verb) : keptVerb(verb)) + textOf(noun)
