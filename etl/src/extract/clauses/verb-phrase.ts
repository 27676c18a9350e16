import { is, type Token } from '../../language/tokens.js'

const isNominal = (token: Token | undefined) => is(token, 'HEAD', 'MEASURE', 'BODY', 'DE')

function opensVerbPhrase(tokens: readonly Token[]): boolean {
  const [first] = tokens
  if (is(first, 'PREP')) return tokens.length > 2
  if (is(first, 'ADV')) return tokens.length > 1
  return is(first, 'ACTION') && first?.word?.act === 'ends'
}

/** Whether the verb of a phrase begins at a token that is not its first. */
function beginsVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  const next = tokens[i + 1]
  // 新建续建|项目
  const object = tokens.slice(i + 1).find((word) => !is(word, 'ACTION'))
  if (is(token, 'PREP')) return next !== undefined && !is(next, 'DE')
  if (is(token, 'ADV', 'MODAL')) return next !== undefined
  // 面积|达到|海绵城市目标要求, 产值两位数|增长
  if (is(token, 'LEVEL')) return token.text.length > 1 && next !== undefined
  if (is(token, 'CHANGE')) return next === undefined
  if (!is(token, 'ACTION') || token.word?.nominal === true) return false
  if (token.word?.act === 'ends' || token.word?.act === 'helps') return true
  // …改造|项目 is a noun, …完成|智慧化改造 a verb and its object.
  const rest = tokens.slice(i + 1)
  if (rest.length === 0) return token.word?.result === true
  if (rest.every((word) => is(word, 'ACTION'))) return is(tokens[i - 1], 'HEAD', 'BODY', 'COMPOUND')
  return token.word?.act !== 'changes' && !isNominal(object)
}

/** Where the verb of a phrase begins: 职业院校|入选…, 小区|完成…; its length where it is a noun throughout (抽水蓄能电站建设). */
export function verbAt(tokens: readonly Token[]): number {
  // 具备急救能力的|乡镇卫生院: a verb before 的 belongs to the noun.
  const de = tokens.map(({ kind }) => kind).lastIndexOf('DE')
  if ((de < 0 || de === tokens.length - 1) && opensVerbPhrase(tokens)) return 0
  // 劳务工种|凝心聚力打造有影响力的品牌: an adverb before a verb opens its phrase, whatever its object is.
  const manner = tokens.findIndex(
    (token, i) =>
      i > 0 && token.word?.adv === 'plain' && token.text.length > 1 && tokens[i + 1]?.word?.act === 'creates',
  )
  if (manner > 0 && manner < de) return manner
  const behindDe = de + 2
  for (let i = Math.max(1, behindDe); i < tokens.length; i++) if (beginsVerb(tokens, i)) return i
  return tokens.length
}
