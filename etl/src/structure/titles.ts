import { findDocumentNumber } from '../language/names/document-number.js'
import { squeeze } from '../model/index.js'
import { isOrganization } from './issuers.js'

const titleEnding =
  /(?:规划|纲要|方案|计划|意见|要点|报告|条例|办法|规定|措施|决定|细则)(?:[（(][^（）()]{1,12}[）)])?$/

/** `…关于` / `印发“十四五”就业促进实施方案的通知`: the notice's title may be wrapped over lines. */
export function readNoticeTitle(head: readonly string[]): { title: string; end: number } | null {
  for (let start = 0; start < head.length; start++) {
    if (!/关于|^印发/.test(head[start] as string) || /[。：]$/.test(head[start] as string)) continue
    let title = ''
    for (let i = start; i < Math.min(start + 5, head.length); i++) {
      const line = head[i] as string
      if (/[。：，]$/.test(line)) break
      title += squeeze(line)
      if (!/通知$/.test(title)) continue
      // `安康市人民政府办公室` / `关于印发《…》的通知`: the issuer stands on a line of its own.
      const issuer =
        title.startsWith('关于') && isOrganization(head[start - 1] ?? '') ? squeeze(head[start - 1] as string) : ''
      return { title: issuer + title, end: i + 1 }
    }
  }
  return null
}

/** The notice names the plan it carries: 现将《…》印发给你们, 《…》已经市政府同意. */
export function titleInNotice(notice: string): string | null {
  const promulgated =
    /现将《(.+?)》(?:（[^）]*）)?印发|《(.+?)》(?:（[^）]*）)?(?:已经|业经|经)[^。]{2,40}?(?:同意|审议|通过|批准)/.exec(
      notice,
    )
  return promulgated?.[1] ?? promulgated?.[2] ?? null
}

/** `本规划依据《西安市…第十四个五年规划` is no title but a sentence cut by the line's end. */
const balanced = (text: string) => (text.match(/《/g)?.length ?? 0) === (text.match(/》/g)?.length ?? 0)

/** The title as printed over the text: one to four lines without punctuation, the last ending in a word for a plan. */
export function printedTitle(
  head: readonly string[],
  from: number,
): { title: string; raw: string; end: number } | null {
  for (let start = from; start < Math.min(from + 12, head.length); start++) {
    let title = ''
    for (let i = start; i < Math.min(start + 4, head.length); i++) {
      const line = head[i] as string
      if (/[。；：，]/.test(line) || line.length > 60 || findDocumentNumber(line)) break
      title += squeeze(line)
      if (titleEnding.test(title) && balanced(title))
        return { title, raw: head.slice(start, i + 1).join(' '), end: i + 1 }
    }
  }
  return null
}

/** `…关于印发X的通知` → X; used where neither the notice's text nor a printed title tells. */
export const titleInNoticeTitle = (notice: string) =>
  /印发(.+?)的通知$/.exec(notice)?.[1]?.replace(/^《|》$/g, '') ?? notice
