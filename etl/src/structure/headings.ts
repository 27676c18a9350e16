import { parseChineseNumeral } from '../language/quantity/chinese-numerals.js'

/** 1, 1.1, 1.1.1, 1.1.1.1: one family by its number of parts. */
export const decimalStyles = ['decimal-1', 'decimal-2', 'decimal-3', 'decimal-4'] as const
export type DecimalStyle = (typeof decimalStyles)[number]

/** The numbering families of Chinese official documents, from the outermost to the innermost. */
export const headingStyles = ['part', 'chapter', 'article', 'han', ...decimalStyles, 'bracketed-han', 'arabic'] as const
export type HeadingStyle = (typeof headingStyles)[number]

export interface HeadingMark {
  style: HeadingStyle
  /** As printed: 第一章, 一、, （一）, 1. */
  number: string
  ordinal: number
  /** Where the title begins in the line. */
  titleStart: number
}

const patterns: [HeadingStyle, RegExp][] = [
  ['part', /^(第\s*([一二三四五六七八九十百]+)\s*[篇编])[\s:：]*/],
  ['chapter', /^(第\s*([一二三四五六七八九十百]+)\s*章)[\s:：]*/],
  ['article', /^(第\s*([一二三四五六七八九十百]+)\s*节)[\s:：]*/],
  ['han', /^(([一二三四五六七八九十]{1,3})\s*、)\s*/],
  ['bracketed-han', /^([（(]\s*([一二三四五六七八九十]{1,3})\s*[）)])\s*[、.]?\s*/],
  ['arabic', /^((\d{1,2})\s*[.．、])(?!\d)\s*/],
]

/** The numbering at the head of a line, or null: 第一章 总则, 一、总体要求, （一）指导思想, 1.增强市场吸纳就业能力。 */
export function headingMark(line: string): HeadingMark | null {
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(line)
    if (!match) continue
    const [all, number, digits] = match as unknown as [string, string, string]
    const ordinal = style === 'arabic' ? Number(digits) : parseChineseNumeral(digits)
    if (ordinal === null) return null
    return { style, number: number.replace(/\s/g, ''), ordinal, titleStart: all.length }
  }
  return null
}
