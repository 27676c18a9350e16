import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import type { Around } from '../../language/quantity/group-thresholds.js'
import type { Amount } from '../../model/index.js'

const presents = pattern`${words('sets-out', 'presents')}${words('presents-end')}?$`
const setsOut = pattern`${words('sets-out')}[^，。；]{0,24}$`
const partsLead = pattern`(?:${words('parts-lead')}|[：、，章篇]|^)$`
const documentPart = pattern`^大?${words('document-part')}`
const planItem = pattern`^(?:[核主重具预约]?[心要点体期束]?性?)(?:发展)?${words('plan-item')}(?:$|[，。；、：和及])`

const opensList = (before: string) =>
  presents.test(before) || /\d(?:大?类|个方面)$/.test(before) || /(?:^|[，。；、：（(])[一-龥]{0,2}$/.test(before)

/** 提出22项|主要指标: what a plan lists, where a verb or a mark leads to its number. */
const listsItems = ({ before, touching }: Around) =>
  planItem.test(touching) && (opensList(before) || setsOut.test(before))

/** 约束性指标|9项, 其余|12项|为预期性 */
const countsByBinding = ({ before, touching }: Around) =>
  /(?:预期|约束)性(?:指标)?$/.test(before) || /^(?:为|是)?(?:预期|约束)性/.test(touching)

/** True for the number of parts that a document says it has: 9个方面, 设24个专栏, 共11章, 第三部分|5条. */
export function isPartOfDocument(amount: Amount, around: Around): boolean {
  const { before, touching } = around
  const unit = amount.unit ?? ''
  if (!/^[个大类项条章节部件篇]?$/.test(unit)) return false
  return (
    documentPart.test(touching) ||
    (/^[章节篇]$/.test(unit) && partsLead.test(before)) ||
    (/(?:部分|[章节篇])$/.test(before) && /^[条章节]$/.test(unit)) ||
    countsByBinding(around) ||
    (unit === '类' && /^\d+[项个](?:主要)?指标/.test(touching)) ||
    listsItems(around)
  )
}
