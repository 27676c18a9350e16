import type { Because } from '@plangraph/figures'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import type { Line, UnreadPart } from '../../model/index.js'
import type { EmbeddedObject } from './blocks.js'

/** An object of the document, with the number of lines that precede it. */
export interface MetObject {
  object: EmbeddedObject
  /** No text is in its paragraph. */
  alone: boolean
  after: number
}

/** 表2 就业情况, 任务分工表（2021年）, 专栏3 …: a short line that announces a table. */
const announcesTable = pattern`^附?表|(?<!代)表(?:[（(].*)?$|${words('caption-word')}`
const caption = (line: string) => line.length <= 60 && announcesTable.test(line) && !/[。；]/.test(line)

/**
 * The objects whose content is missing from the text; a picture counts where a caption calls it a table, or where it is large
 * and at hand, so that its text can be recognised.
 */
export function unreadParts(text: string, lines: readonly Line[], met: readonly MetObject[]): UnreadPart[] {
  const printed = (line: Line | undefined) => (line ? text.slice(line.start, line.end).trim() : '')
  return met.flatMap(({ object, alone, after }): UnreadPart[] => {
    const [before, behind] = [lines[after - 1], lines[after]]
    const captioned = alone ? [before, behind].find((line) => caption(printed(line))) : undefined
    const { kind, picture } = object
    const mayHoldText = captioned !== undefined || (alone && picture?.isLarge)
    if (kind === 'picture' && !mayHoldText) return []
    const line = captioned ?? before
    const name: Because = { code: `object-${kind}` }
    const because: Because = line
      ? { code: 'object-unread-at', args: { object: name, place: printed(line).slice(0, 60) } }
      : { code: 'object-unread', args: { object: name } }
    return [{ because, start: line?.start ?? 0, end: line?.end ?? 0, ...(picture && { picture: picture.relation }) }]
  })
}
