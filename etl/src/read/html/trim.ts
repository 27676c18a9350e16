import type { PageBlock, TextBlock } from './blocks.js'

/** Words of buttons; a line of nothing else is none of the text: 【字体：大 中 小】 打印 关闭. */
const buttonWords = new RegExp(
  '^(?:' +
    '打印(?:本页|此页|文章)?|关闭(?:窗口|本页|页面)?|分享(?:到|至)?|收藏(?:本页)?|字[体号](?:大小)?|大|中|小|特大|默认|正常|微信|微博|新浪微博|腾讯微博|' +
    'QQ(?:空间|好友)?|人人网|首页|网站首页|返回(?:顶部|首页|上一?页|列表)?|TOP|下载|纠错|我要纠错|我来说两句|语音播报|听全文|无障碍(?:浏览|阅读)?|' +
    '扫一扫|手机(?:版|浏览)?|繁体(?:版)?|简体(?:版)?|朗读|保存|复制链接|点赞|正文|当前位置|您?(?:现在)?(?:所在)?的?位置(?:是)?|\\d{1,6}|次' +
    ')$',
  'i',
)
const isButtons = (text: string) =>
  text.length <= 80 &&
  /[^\d\s.,]/.test(text) &&
  text
    .split(/[\s|｜【】[\]（）():：>＞»/·,，+-]+/)
    .filter(Boolean)
    .every((word) => buttonWords.test(word))

const breadcrumb =
  /^欢迎(?:您|访问|光临)|^(?:您?(?:现在)?(?:所在)?的?(?:当前)?位置|当前(?:所在)?位置)|(?:^|\s)(?:网站)?首页\s*[>＞»/-]/
/** Lines that stand behind an article on its page. */
const tailMark = new RegExp(
  '^[【[（(]?(?:打印|关闭)(?:本页|此页|页面|窗口|文章)?\\s*(?:[】\\])）|]|$)|' +
    '^(?:上一[篇条]|下一[篇条])(?:[：:\\s]|$)|' +
    '^(?:相关(?:阅读|链接|文档|新闻|解读|文章|信息|政策|稿件)|推荐阅读|延伸阅读|政策解读|图解)(?:[：:]|$)|' +
    '^(?:(?:责任)?编辑|[初复终]审|(?:网站)?(?:主办|承办|协办)(?:单位)?|技术支持|访问量)\\s*[：:]|' +
    '^(?:扫一扫|分享到|网站地图|关于我们|联系我们|您?是第)|' +
    'ICP\\s*备|公网安备|版权所有|Copyright|网站标识码',
  'i',
)
const isSentence = (text: string) => /[。；！？][”’）)]?$/.test(text)

const isText = (block: PageBlock): block is TextBlock => block.kind === 'text'

/** Leaves out lines of buttons, and what a page prints behind its article. */
export function trimPage(blocks: readonly PageBlock[]): PageBlock[] {
  const kept = blocks.filter((block) => !isText(block) || !(isButtons(block.text) || breadcrumb.test(block.text)))
  const end = tailStart(kept)
  return kept.filter((block, i) => i < end || block.kind === 'unread')
}

/** The first mark of the tail behind which hardly any text comes. A mark in the middle is a line of its own only. */
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
