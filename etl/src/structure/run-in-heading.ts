import { runningTitle } from '../language/names/stock-headings.js'
import { findQuantities } from '../language/quantity/quantities.js'
import { unitSource } from '../language/quantity/unit-words.js'
import { type MappedText, sliceMapped, trimMapped } from '../model/index.js'

/** 1.城镇调查失业率：控制在5.5%以内: an item that ends without a stop. */
const statesAmount = new RegExp(`^[^（(：:。]{4,40}[：:].*\\d(?:${unitSource})`)

/** 新增公办学位8600个, 稳定在5万人以上: words that end with an amount. */
export function endsInAmount(text: string): boolean {
  const bare = text.replace(/\s/g, '')
  const last = findQuantities(bare).at(-1)
  return last !== undefined && last.amount.unit !== null && last.markEnd === bare.length
}

/** Splits a run-in heading after its first sentence, or after a stock title: （一）发展基础。“十三五”时期，…; 一、工作目标通过… */
export function splitRunIn(text: MappedText): { title: MappedText; rest: MappedText | null } {
  const stop = text.text.indexOf('。')
  // `一、关停以下机组：…；…。`: a list is no part of the title that announces it.
  const announced = /^[^。；：]{6,}(?=：[^。]*；)/.exec(text.text)?.[0].length ?? 0
  if (announced > 0)
    return { title: sliceMapped(text, 0, announced), rest: trimMapped(sliceMapped(text, announced + 1)) }
  const running = runningTitle(stop < 0 ? text.text : text.text.slice(0, stop))
  if (running > 0) return { title: sliceMapped(text, 0, running), rest: trimMapped(sliceMapped(text, running)) }
  if (stop < 0) return { title: trimMapped(text), rest: null }
  const rest = trimMapped(sliceMapped(text, stop + 1))
  return { title: trimMapped(sliceMapped(text, 0, stop)), rest: rest.text === '' ? null : rest }
}

/** Whether a heading is a sentence, which may state figures. runIn: its paragraph follows it on the same line. */
export const isSentence = (title: string, runIn: boolean): boolean =>
  (runIn && title.includes('。')) || statesAmount.test(title) || endsInAmount(title)
