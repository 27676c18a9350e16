import type { Binding } from '../../model/index.js'
import { pattern, words } from '../lexicon/lists/word-lists.js'
import { isUnit } from '../quantity/unit-words.js'

/** What the brackets at an end of a row's name say of its values: （万人）, （亿元，五年累计）, [%][约束性]. */
export interface RowRemarks {
  /** Without the brackets that say it. */
  name: string
  unit: string | null
  binding: Binding | null
  /** Its values are sums over a span of years. */
  sum: boolean
}

type Remark = Partial<Omit<RowRemarks, 'name'>>

const inner = String.raw`((?:[^（）()［］[\]〔〕【】]|[（(][^（）()]{1,8}[）)]){1,20})`
const behind = new RegExp(`[（(［[〔【]${inner}[）)］\\]〕】]$`)
const before = new RegExp(`^[（(［[〔【]${inner}[）)］\\]〕】](?=.{2})`)
/** 亿元，五年累计; the commas within an inner bracket are its own. */
const separator = /[，,；;、](?![^（(]*[）)])/

const binds = pattern`^${words('binding')}性?(?:指标)?$`
const sums = pattern`^(?:[\d一二三四五]{1,2}年)?累计${words('cell-remark-end')}?$`
const kindOfRow = pattern`^${words('row-mark')}$`

const bindingIn = (text: string): Binding | null =>
  text.startsWith('约束') ? 'BINDING' : text.startsWith('预期') ? 'ANTICIPATORY' : null

/** What one item of a bracket says; null for one that belongs to the name: 含补贴, 2030年. */
function remarkIn(item: string): Remark | null {
  const unit = item.replace(/^单位[：:]/, '')
  if (isUnit(unit)) return { unit }
  if (binds.test(item)) return { binding: bindingIn(item) }
  if (sums.test(item)) return { sum: true }
  return kindOfRow.test(item) ? {} : null
}

/**
 * What the items of a bracket say, and which of them belong to the name (亿元，当年价); null where no item says anything. Two
 * units are of two things.
 */
function remarksIn(bracket: string): { said: Remark; left: string } | null {
  const items = bracket.split(separator).map((item) => ({ item, remark: remarkIn(item) }))
  const said = items.flatMap(({ remark }) => remark ?? [])
  if (said.length === 0) return null
  const units = said.filter(({ unit }) => unit !== undefined)
  const left = items.filter(({ remark }) => remark === null).map(({ item }) => item)
  return { said: Object.assign({}, ...said, units.length > 1 ? { unit: null } : {}), left: left.join('，') }
}

/** 利润率（%）（不含油田）: a unit in the last bracket but one, where the last is of the name. */
const unitInMiddle = /[（(［[]([^（）()［］[\]]{1,12})[）)］\]](?=[（(][^（）()]{1,20}[）)]$)/

/** 特色指标：, 约束性指标：, 【民生保障】: of what kind a row is. */
const classLabel = /^(?:[\u4e00-\u9fff]{2,6}(?:指标|类)[:：]|【[\u4e00-\u9fff]{2,8}】)(?=.{2})/

function withMiddleUnit(said: RowRemarks): RowRemarks {
  const [bracket, unit = ''] = unitInMiddle.exec(said.name) ?? []
  return bracket && said.unit === null && isUnit(unit) ? { ...said, unit, name: said.name.replace(bracket, '') } : said
}

/** Reads the name of a row, and what its label and the brackets at its ends say beside it. */
export function rowRemarks(printed: string): RowRemarks {
  const label = classLabel.exec(printed)?.[0] ?? ''
  let said: RowRemarks = {
    name: printed.slice(label.length),
    unit: null,
    binding: bindingIn(label),
    sum: false,
  }
  for (;;) {
    const bracket = behind.exec(said.name) ?? before.exec(said.name)
    const remarks = bracket?.[1] === undefined ? null : remarksIn(bracket[1])
    if (!bracket || remarks === null || bracket[0] === said.name) return withMiddleUnit(said)
    const { left } = remarks
    const name = said.name.replace(bracket[0], left === '' ? '' : `（${left}）`)
    said = { ...said, ...remarks.said, name }
    if (left !== '') return said
  }
}
