import type { DocumentKind } from '../../model/index.js'

const endings: [RegExp, DocumentKind][] = [
  [/纲要$/, 'OUTLINE'],
  [/行动计划$|行动方案$/, 'ACTION_PLAN'],
  [/规划$/, 'PLAN'],
  [/方案$/, 'SCHEME'],
  [/意见$|措施$/, 'OPINION'],
  [/报告$/, 'REPORT'],
  [/条例$|办法$|规定$|细则$/, 'REGULATION'],
  [/法$/, 'LAW'],
  [/通知$|公告$|通告$/, 'NOTICE'],
  [/计划$/, 'PLAN'],
]

/** What a title calls its document: 关于…的实施意见 → OPINION. A year or a draft mark in brackets at its end is set aside. */
export function documentKind(title: string): DocumentKind {
  const bare = title
    .replace(/\s/g, '')
    .replace(/[（(][^（）()]*[）)]$/, '')
    .replace(/[”"》]$/, '')
  return endings.find(([ending]) => ending.test(bare))?.[1] ?? 'OTHER'
}
