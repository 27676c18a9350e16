import { type Because, matchesOf, told } from '@plangraph/figures'
import { unitSource } from '../language/quantity/unit-words.js'
import type { ExtractedFinding, Paragraph, ReadDocument, StructuredTable } from '../model/index.js'
import { isValueColumn } from '../structure/tables/columns.js'
import { evidenceOf } from './evidence.js'

interface Suspicion {
  start: number
  end: number
  why: Because
}

type Pattern = readonly [RegExp, (found: string) => Because]

const unknown = '[\\p{Co}\\ufffd]+'
const codePoints = (found: string) =>
  Array.from(found, (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(' ')

/** A digit of a font that does not say what it prints: the number is not known. */
const unknownDigits: Pattern = [
  new RegExp(`(?<=\\d[.．]?)${unknown}|${unknown}(?=[.．]?\\d|[%％‰]|[万亿]|${unitSource})`, 'gu'),
  (found) => ({ code: 'character-unknown', args: { code: codePoints(found) } }),
]
const unknownAlone: Pattern = [new RegExp(unknown, 'gu'), unknownDigits[1]]

/** 1.3×108m3: a power of ten whose exponent lost its place: neither 1.3 nor 108 is meant. */
const lostPower: Pattern = [
  /(?<!\d)\d+(?:[.．]\d+)?\s*[×xX*]\s*10[2-9](?![\d.．])|(?<![\d.．×xX*])10[3-9](?=\s*(?:m[23³²]|[kK][wW]|t(?![a-z])))/g,
  (found) => ({ code: 'power-flattened', args: { found } }),
]

const patterns: Pattern[] = [
  lostPower,
  unknownDigits,
  // 在“十四”五期间: the closing quotation mark slipped in front of 五.
  [
    /[“"]十[一二三四五六七八九]?[”"]五/g,
    (found) => ({ code: 'quotation-mark-inside', args: { meant: found.replace(/[“”"]/g, ''), found } }),
  ],
  // 促进数‛经济领域就业创业: a lone quotation mark in the place of a character.
  [/[\u4e00-\u9fa5][‛‵`′][\u4e00-\u9fa5]{1,2}/g, (found) => ({ code: 'stray-mark', args: { found } })],
  // 中小微企业、农民工等单位 and 人群: a Latin function word between Chinese words.
  [
    /[\u4e00-\u9fa5]\s*(?:and|or|the|of|in|to)\s*[\u4e00-\u9fa5]/g,
    (found) => ({ code: 'latin-word', args: { found } }),
  ],
]

/** Characters that scanners and typists take for one another. The first of a pair also makes numerals. */
const lookAlikes = '千干未末士土日曰己已'.match(/../gu) ?? []

function byPattern(text: string, forms: readonly Pattern[] = patterns): Suspicion[] {
  return forms.flatMap(([pattern, why]) =>
    matchesOf(text, pattern).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      why: why(match[0]),
    })),
  )
}

const quoted = /[“"]([^“”"]{4,20})[”"]/g

/** Quoted phrases of the whole document that differ in one look-alike: 一千多支 beside 一干多支. */
function twins(texts: readonly string[]): Map<string, string> {
  const phrases = new Set(texts.flatMap((text) => matchesOf(text, quoted).map((match) => match[1] as string)))
  const found = new Map<string, string>()
  for (const phrase of phrases)
    for (const [numeral, other] of lookAlikes.map((pair) => [...pair]))
      [...phrase].forEach((char, i) => {
        const twin = char === numeral ? phrase.slice(0, i) + other + phrase.slice(i + 1) : null
        if (twin !== null && phrases.has(twin)) found.set(phrase, twin)
      })
  return found
}

function occurrences(text: string, phrase: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) found.push(at)
  return found
}

/** Likely misreadings of the text. The text stays as it is; a finding says what looks wrong. */
export function suspectText(
  read: ReadDocument,
  paragraphs: readonly Paragraph[],
  headings: readonly Paragraph[],
): ExtractedFinding[] {
  const all = [...headings, ...paragraphs]
  const pairs = twins(all.map((paragraph) => paragraph.text.text))
  return all.flatMap((paragraph) => {
    const { text, offsets } = paragraph.text
    const bySpelling = [...pairs].flatMap(([phrase, twin]) =>
      occurrences(text, phrase).map((start) => ({
        start,
        end: start + phrase.length,
        why: { code: 'look-alike' as const, args: { found: phrase, twin } },
      })),
    )
    const { section } = paragraph
    return [...byPattern(text), ...bySpelling].map((found) =>
      suspicious(read, offsets, found, { section, table: null, row: null }),
    )
  })
}

/** Values in the cells of tables that hold a character without meaning. */
export const suspectCells = (read: ReadDocument, tables: readonly StructuredTable[]): ExtractedFinding[] =>
  tables.flatMap(({ section, columns, rows }, table) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ text, offsets }, at) => {
        const column = columns[at]
        const forms = column && isValueColumn(column) ? [unknownAlone, lostPower] : [unknownDigits, lostPower]
        return byPattern(text, forms).map((found) => suspicious(read, offsets, found, { section, table, row }))
      }),
    ),
  )

const suspicious = (
  read: ReadDocument,
  offsets: readonly number[],
  { start, end, why }: Suspicion,
  place: Pick<ExtractedFinding, 'section' | 'table' | 'row'>,
): ExtractedFinding => ({
  kind: 'SUSPECT_TEXT',
  severity: 'INFO',
  ...told('suspect-text', { why }),
  code: why.code,
  ...place,
  evidence: evidenceOf(read, offsets[start] as number, (offsets[end - 1] as number) + 1),
})
