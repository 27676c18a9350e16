import { is, type Token } from '../../language/tokens.js'

const isLink = (token: Token | undefined) => is(token, 'LINK', 'DE', 'FILL')

const opensPhrase = ({ word, text }: Token) =>
  (word?.class === 'PREP' && text.length === 2) || text === '在' || text === '为'

/** Where a rank ends: 稳居|全国前十强|、, 创|历史新高|，; at the rank itself where what follows is no part of it. */
function endOfRank(tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (end < tokens.length && !isLink(tokens[end]) && !is(tokens[end], 'STOP', 'CHANGE', 'LEVEL', 'BOUND')) end++
  return is(tokens[end], 'DE') || end === tokens.length ? at : end - 1
}

/** 《实施方案》|实施…: a document that does something is no part of what is counted. */
const isActingDocument = (token: Token, next: Token | undefined) =>
  is(token, 'QUOTE') && token.text.startsWith('《') && is(next, 'ADV', 'ACTION', 'PREP', 'MODAL')

/** Words of time and manner without a bearing on the name: 全省, 累计, 力争, 比2020年, 与上年相比, 一是. */
export function withoutAdverbials(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const next = tokens[i + 1]
    // 通车里程|全国第四: a rank is no part of what is ranked.
    if (is(token, 'RANK')) {
      while (is(kept.at(-1), 'PLACE', 'REGION')) kept.pop()
      i = endOfRank(tokens, i)
      continue
    }
    if (kept.length === 0 && isActingDocument(token, next)) continue
    // 年均浓度 is a name, 年均增长 a pace.
    if (token.word?.adv === 'annual' && is(next, 'MEASURE')) kept.push(token)
    // 五年|增量 is how much came in five years.
    else if (token.time?.kind === 'length' && next?.text === '增量') kept.push(token)
    // 共有|普通高等学校
    else if (kept.length === 0 && is(token, 'LEVEL') && token.text.endsWith('有') && next) continue
    // 与|地区生产总值之比
    else if (token.text === '与' && kept.length === 0 && tokens.at(-1)?.text === '之比') kept.push(token)
    else if (is(token, 'TIME', 'ADV', 'MODAL', 'OF') || (is(token, 'BOUND') && is(next, 'ACTION'))) continue
    else if (is(token, 'PREP') && is(next, 'TIME')) i += is(tokens[i + 2], 'DE') ? 2 : 1
    else if (kept.length === 0 && (is(token, 'PLACE') || isLink(token))) continue
    else if (kept.length === 0 && opensPhrase(token) && tokens.slice(i + 1).some((other) => is(other, 'ACTION'))) {
      // 依托存量设施|建设…: by what means something is done is no part of what is done.
      while (i + 1 < tokens.length && !is(tokens[i + 1], 'ACTION')) i++
    } else if (kept.length === 0 && /^[一二三四五六七八九]$/.test(token.text) && next?.text === '是') i++
    else kept.push(token)
  }
  while (isLink(kept.at(-1)) || is(kept.at(-1), 'PREP')) kept.pop()
  return kept
}

/** Places named at the head of a clause, before what is said of them: 到2025年|全省|…, 汉滨区|城镇新增就业. */
export function leadingPlace(tokens: readonly Token[]): Token | null {
  for (const token of tokens) {
    if (is(token, 'PLACE', 'REGION')) return token
    if (!is(token, 'TIME', 'ADV', 'MODAL', 'OF', 'LINK', 'FILL')) return null
  }
  return null
}
