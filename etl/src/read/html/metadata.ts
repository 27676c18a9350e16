import { matchesOf } from '@plangraph/figures'
import { pattern, patternWith, spaced, words } from '../../language/lexicon/lists/word-lists.js'
import { squeeze } from '../../model/index.js'
import type { PageBlock } from './blocks.js'
import { textOf } from './element.js'
import { collapse } from './inline-text.js'
import type { PageTable } from './table.js'
import { titleEnd } from './title-end.js'

/** One entry of the table in the head of a page: 索引号, 发文字号, 成文日期. */
export interface MetadataEntry {
  label: string
  value: string
}

/** Blanks may stretch a label: 索 引 号, 文　　号. */
const label = spaced(words('field-title', 'field-page'))
const titleLabel = pattern`^${words('field-title')}$`
/** `索 引 号：`, `【索引号】`, `【索引号：】`. */
const labelled = patternWith(
  'g',
)`(?<![\u4e00-\u9fff])(?:[【[]\s*(${label})\s*[：:]?\s*[】\]]\s*[：:]?|(${label})\s*[：:])`
const labelAlone = pattern`^[【[]?(${label})\s*[】\]]?\s*[：:]?\s*[】\]]?$`
/** What only counts readers or repeats the text. */
const worthless = pattern`^${words('field-worthless')}$`

export const isTitleEntry = (entry: MetadataEntry): boolean => titleLabel.test(entry.label)

/** `label：value` lines for the entries that a reader of the plan may want. */
export const metadataLines = (entries: readonly MetadataEntry[]): string[] =>
  entries
    .filter((entry) => !isTitleEntry(entry) && !worthless.test(entry.label) && entry.value !== '')
    .map((entry) => `${entry.label}：${entry.value}`)

/** Buttons and other words after the last entry of a line: `来源：市政府 字体：[大 中 小] 打印`. */
const behindValue = pattern`\s*[|｜【[（(]*\s*(?:${words('behind-field')}|[|｜]\s*$).*$`

/** The entries of a line, or none when it does not begin with one: `索 引 号：A/2022-1 成文日期：2022年3月2日`. */
export function entriesOfLine(line: string): MetadataEntry[] {
  const found = matchesOf(line, labelled)
  if (found.length === 0 || found[0]?.index !== 0 || line.length > 300) return []
  return found.map((match, i) => {
    const value = line.slice(match.index + match[0].length, found[i + 1]?.index).trim()
    return { label: squeeze(match[1] ?? match[2] ?? ''), value: value.replace(behindValue, '').trim() }
  })
}

const labelOf = (text: string) => squeeze(labelAlone.exec(text)?.[1] ?? '')
const canBeValue = (text: string) => !labelAlone.test(text) && entriesOfLine(text).length === 0
/** `索引号` needs no colon to be a label, `来源` may be a word of the text. */
const standsForLabel = (text: string) => labelAlone.test(text) && (/[：:】\]]$/.test(text) || labelOf(text).length >= 3)

/** Tables of metadata have about ten entries. */
const mostCells = 60

/** The entries of a table whose cells are labels and values in turn; none for any other table. */
function entriesOfTable(table: PageTable): MetadataEntry[] {
  if (table.cells.length > mostCells) return []
  return pairUp(table.cells.map((cell) => collapse(textOf(cell.element))))
}

function pairUp(texts: readonly string[]): MetadataEntry[] {
  const entries: MetadataEntry[] = []
  let known = 0
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] as string
    const own = entriesOfLine(text)
    const next = texts[i + 1] ?? ''
    if (labelAlone.test(text)) {
      const hasValue = canBeValue(next)
      entries.push({ label: labelOf(text), value: hasValue ? next : '' })
      if (hasValue) i++
      known++
    } else if (own.length > 0) {
      entries.push(...own)
      known++
    }
  }
  return known >= 2 ? entries : []
}

/**
 * Takes the entries out of what precedes the article: tables of them, lines `label：value`, and labels whose value
 * is the next line. Everything from the article's first sentence on is left as it is.
 */
export function takeMetadata(blocks: readonly PageBlock[]): { entries: MetadataEntry[]; rest: PageBlock[] } {
  const entries: MetadataEntry[] = []
  const rest: PageBlock[] = []
  let body = false
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as PageBlock
    const next = blocks[i + 1]
    if (body || block.kind === 'unread') rest.push(block)
    else if (block.kind === 'table') {
      const found = entriesOfTable(block.table)
      entries.push(...found)
      if (found.length === 0) rest.push(block)
    } else if (standsForLabel(block.text) && next?.kind === 'text') {
      const label = labelOf(block.text)
      const isEmpty = !canBeValue(next.text) || (!titleLabel.test(label) && titleEnd.test(next.text))
      entries.push({ label, value: isEmpty ? '' : next.text })
      if (!isEmpty) i++
    } else {
      const found = entriesOfLine(block.text)
      entries.push(...found)
      if (found.length === 0) {
        rest.push(block)
        body = /[。；]$/.test(block.text)
      }
    }
  }
  return { entries, rest }
}
