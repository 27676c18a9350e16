import { pattern, patternWith, words } from '../../language/lexicon/lists/word-lists.js'
import type { PageBlock, TextBlock } from './blocks.js'

/** Words of buttons; a line of nothing else is none of the text: 【字体：大 中 小】 打印 关闭. */
const buttonWords = patternWith('i')`^(?:${words('button')}|您?(?:现在)?(?:所在)?的?位置(?:是)?|\d{1,6})$`
const isButtons = (text: string) =>
  text.length <= 80 &&
  /[^\d\s.,]/.test(text) &&
  text
    .split(/[\s|｜【】[\]（）():：>＞»/·,，+-]+/)
    .filter(Boolean)
    .every((word) => buttonWords.test(word))

const breadcrumb = pattern`^${words('page-welcome')}|^(?:您?(?:现在)?(?:所在)?的?(?:当前)?位置|当前(?:所在)?位置)|(?:^|\s)(?:网站)?首页\s*[>＞»/-]`
const closingButton = pattern`^[【[（(]?${words('page-closing-button')}\s*(?:[】\])）|]|$)`
const otherArticle = pattern`^${words('page-neighbour')}(?:[：:\s]|$)|^${words('page-more')}(?:[：:]|$)`
const credit = pattern`^${words('page-credit')}\s*[：:]|ICP\s*备|${words('page-owner')}`
/** Lines that follow an article on its page. */
const tailMark = patternWith('i')`${closingButton}|${otherArticle}|${credit}|^${words('page-foot')}`
const isSentence = (text: string) => /[。；！？][”’）)]?$/.test(text)

const isText = (block: PageBlock): block is TextBlock => block.kind === 'text'

/** Leaves out lines of buttons, and what a page prints after its article. */
export function trimPage(blocks: readonly PageBlock[]): PageBlock[] {
  const kept = blocks.filter((block) => !isText(block) || !(isButtons(block.text) || breadcrumb.test(block.text)))
  const end = tailStart(kept)
  return kept.filter((block, i) => i < end || block.kind === 'unread')
}

/** The first mark of the tail after which hardly any text comes. A mark in the middle is a line of its own only. */
function tailStart(blocks: readonly PageBlock[]): number {
  const weights = blocks.map((block) =>
    isText(block) && !block.isLink && isSentence(block.text) ? block.text.length : 0,
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let behind = 0
  let end = blocks.length
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i] as PageBlock
    if (block.kind === 'table') break
    behind += weights[i] as number
    if (behind > total / 20) break
    if (isText(block) && block.text.length <= 120 && tailMark.test(block.text)) end = i
  }
  return end
}
