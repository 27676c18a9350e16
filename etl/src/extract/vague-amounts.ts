import { matchesOf, told } from '@plangraph/figures'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { unitSource } from '../language/quantity/unit-words.js'
import type { ExtractedFinding, Paragraph, ReadDocument } from '../model/index.js'
import { evidenceOf } from './evidence.js'

/** 数十万人, 几百个, 成千上万名: a round number that is not told. */
const roundNumber = pattern`(?<![人户个家次])${words('vague-count')}[十百千万亿]+[多余]?`
/** 保持两位数增长: a change without its number. */
const change = pattern`${words('vague-change')}`
const vague = new RegExp(`${roundNumber.source}(?:${unitSource})|${change.source}`, 'g')

/** One finding for every amount that a text leaves without a number: what it tells is no figure. */
export const vagueAmounts = (read: ReadDocument, paragraphs: readonly Paragraph[]): ExtractedFinding[] =>
  paragraphs.flatMap(({ section, text: { text, offsets } }) =>
    matchesOf(text, vague).map(
      ({ index, 0: said }): ExtractedFinding => ({
        kind: 'UNCLEAR_FIGURE',
        severity: 'INFO',
        ...told('amount-vague', { said }),
        section,
        table: null,
        row: null,
        evidence: evidenceOf(read, offsets[index] as number, (offsets[index + said.length - 1] as number) + 1),
      }),
    ),
  )
