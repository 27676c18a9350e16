import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { is, type Token } from '../../language/tokens.js'

const isLink = (token: Token | undefined) => is(token, 'LINK', 'DE', 'FILL')

const opensPhrase = ({ word, text }: Token) =>
  (word?.class === 'PREP' && text.length === 2) || text === '在' || text === '为'
const byMeansOf = pattern`^${words('by-means-of')}$`

/** Where a rank ends: 稳居|全国前十强|、, 创|历史新高|，; at the rank itself where what follows is no part of it. */
function endOfRank(tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (end < tokens.length && !isLink(tokens[end]) && !is(tokens[end], 'STOP', 'CHANGE', 'LEVEL', 'BOUND')) end++
  return is(tokens[end], 'DE') || end === tokens.length ? at : end - 1
}

/** 《实施方案》|实施…: a document that does something is no part of what is counted. */
const isActingDocument = (token: Token, next: Token | undefined) =>
  is(token, 'QUOTE') && token.text.startsWith('《') && is(next, 'ADV', 'ACTION', 'PREP', 'MODAL')

/** A word and what is around it. opens: no word before it was kept. */
interface Position {
  tokens: readonly Token[]
  at: number
  token: Token
  next: Token | undefined
  opens: boolean
}

interface Rule {
  when: (position: Position) => boolean
  /** How many words are left out from this one on; 0: it is kept. */
  leavesOut: (position: Position) => number
  example: string
}

const keep = () => 0
const one = () => 1

/** The first row that holds decides; a word that no row is about is kept. */
const rules: readonly Rule[] = [
  { when: ({ token, next, opens }) => opens && isActingDocument(token, next), leavesOut: one, example: '《方案》实施' },
  // 年均浓度 is a name, 年均增长 a pace.
  {
    when: ({ token, next }) => token.word?.adv === 'annual' && is(next, 'MEASURE'),
    leavesOut: keep,
    example: '年均浓度',
  },
  // How much came in five years.
  {
    when: ({ token, next }) => token.time?.kind === 'length' && next?.text === '增量',
    leavesOut: keep,
    example: '五年增量',
  },
  {
    when: ({ token, next, opens }) => opens && is(token, 'LEVEL') && token.text.endsWith('有') && next !== undefined,
    leavesOut: one,
    example: '共有普通高等学校',
  },
  {
    when: ({ tokens, token, opens }) => opens && token.text === '与' && tokens.at(-1)?.text === '之比',
    leavesOut: keep,
    example: '与地区生产总值之比',
  },
  { when: ({ token }) => is(token, 'TIME', 'ADV', 'MODAL', 'OF'), leavesOut: one, example: '到2025年，力争' },
  { when: ({ token, next }) => is(token, 'BOUND') && is(next, 'ACTION'), leavesOut: one, example: '至少建成' },
  {
    when: ({ token, next }) => is(token, 'PREP') && is(next, 'TIME'),
    leavesOut: ({ tokens, at }) => (is(tokens[at + 2], 'DE') ? 3 : 2),
    example: '与上年相比',
  },
  { when: ({ token, opens }) => opens && (is(token, 'PLACE') || isLink(token)), leavesOut: one, example: '全省' },
  // 将|湿地保护率目标调减为…, 推动|将|办理时间压减至…: what is acted on.
  {
    when: ({ tokens, at, token, opens }) =>
      is(token, 'PREP') && token.text === '将' && (opens || tokens[at - 1]?.word?.act === 'helps'),
    leavesOut: one,
    example: '将目标',
  },
  // By what means something is done is no part of what is done.
  {
    when: ({ tokens, at, token, opens }) => opens && opensPhrase(token) && actionAfter(tokens, at) > at,
    leavesOut: ({ tokens, at }) => actionAfter(tokens, at) - at,
    example: '依托存量设施建设',
  },
  {
    when: ({ tokens, token, opens }) =>
      opens && byMeansOf.test(token.text) && tokens.some(({ word }) => word?.act === 'helps'),
    leavesOut: ({ tokens, at }) => tokens.findIndex(({ word }) => word?.act === 'helps') - at,
    example: '通过环评推动减少',
  },
]

/** Index of the first action after a word; -1 for none. */
const actionAfter = (tokens: readonly Token[], at: number) =>
  tokens.findIndex((token, i) => i > at && is(token, 'ACTION'))

/** Words of time and manner without a bearing on the name: 全省, 累计, 力争, 比2020年, 与上年相比. */
export function withoutAdverbials(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token
    if (is(token, 'RANK')) {
      // 通车里程|全国第四: a rank is no part of what is ranked.
      while (is(kept.at(-1), 'PLACE', 'REGION')) kept.pop()
      at = endOfRank(tokens, at) + 1
      continue
    }
    const position = { tokens, at, token, next: tokens[at + 1], opens: kept.length === 0 }
    const leftOut = rules.find(({ when }) => when(position))?.leavesOut(position) ?? 0
    if (leftOut === 0) kept.push(token)
    at += Math.max(1, leftOut)
  }
  while (isLink(kept.at(-1)) || is(kept.at(-1), 'PREP')) kept.pop()
  return kept
}
