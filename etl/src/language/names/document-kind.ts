import type { DocumentKind } from '../../model/index.js'
import { titleWordOf } from './title-words.js'

/** What a title calls its document: 关于…的实施意见 → OPINION. A year or a draft mark in brackets at its end is set aside. */
export const documentKind = (title: string): DocumentKind => titleWordOf(title)?.kind ?? 'OTHER'
