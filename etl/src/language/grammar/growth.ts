import { pattern, words } from '../lexicon/lists/word-lists.js'

/** Names of growth: 全员劳动生产率增速, 地区生产总值年均增长, 居民收入增幅. */
const growthName = pattern`${words('growth-name-ending')}(?:[（(].*[）)])?$|增速高于|增长高于`

export const isGrowth = (name: string) => growthName.test(name)

/** Names of a flow, that adds up over time: 新增就业, 培训人次, 招生人数. */
const flowName = pattern`${words('flow-word')}|^增加|${words('finds-work')}就业$|${words('work-begun')}$`

export const isFlow = (name: string) => flowName.test(name)
