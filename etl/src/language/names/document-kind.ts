import type { DocumentKind } from '../../model/index.js'
import { titleWordOf } from './title-words.js'

/** 统计公报[1]: a footnote's mark. */
const footnote = /[[［〔]\d{1,2}[\]］〕]$/

/**
 * What a title calls its document: 关于…的实施意见 → OPINION. A year or a draft mark in brackets at its end and the mark of a
 * footnote are set aside.
 */
export const documentKind = (title: string): DocumentKind =>
  titleWordOf(title.trim().replace(footnote, ''))?.kind ?? 'OTHER'
