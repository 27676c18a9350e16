import { matchesOf } from '@plangraph/figures'
import { pattern, patternWith, words } from '../language/lexicon/lists/word-lists.js'
import { documentKind } from '../language/names/document-kind.js'
import { documentNumberPattern } from '../language/names/document-number.js'
import { bareTitle } from '../language/names/title-words.js'
import type {
  CitationRelation,
  ExtractedCitation,
  FrontMatter,
  MappedText,
  Paragraph,
  ReadDocument,
  StructuredDocument,
} from '../model/index.js'
import { filterMapped } from '../model/index.js'
import { evidenceOf } from './evidence.js'

const title = /《((?:[^《》]|《[^《》]*》)+)》/g
/** （川府发〔2026〕12号）, （川府发〔2026〕12号，以下简称《规划》） */
const numberAfter = new RegExp(`^[（(]\\s*(${documentNumberPattern.source})\\s*(?:[，,；;][^（）()]{0,30})?[）)]`)
const issuer = pattern`[\u4e00-\u9fa5]{1,20}?${words('cited-issuer-end')}`
/** One body or several: 省人社厅, 中共安康市委办、市政府办. */
const issuerBefore = pattern`((?:${issuer}、)*${issuer})$`
const endsAsIssuer = pattern`${words('cited-issuer-end')}$`
/** 狠抓中共安康市委办、市政府办《…》: what is done with the work is no part of its issuer's name. */
const wordsBefore = patternWith('g')`^.*${words('deals-with')}${words('deals-well')}?|^${words('joins-bodies')}+`

/** Who issued the work whose title begins where `before` ends, or null. */
function issuerIn(before: string): string | null {
  const printed = issuerBefore.exec(before)?.[1]?.replace(wordsBefore, '').replace(wordsBefore, '') ?? ''
  return endsAsIssuer.test(printed) && printed.length >= 2 ? printed : null
}

const namesBriefly = pattern`${words('brief-name')}[：:“"]?$`

/** 《规划》 behind 以下简称, there and wherever it stands for the work it is short for. */
function briefTitles(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  return new Set(
    paragraphs.flatMap(({ text }) => {
      const words = text.text.replace(/\s/g, '')
      return matchesOf(words, title).flatMap((match) =>
        namesBriefly.test(words.slice(0, match.index)) ? [match[1] as string] : [],
      )
    }),
  )
}

/** Works still to be written (编制《…目录》) and the press are no policy documents. */
const toBeWritten = pattern`${words('to-be-written')}$`

/** Sentence of the text around a position. */
function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1
  const stop = text.indexOf('。', at)
  return text.slice(start, stop < 0 ? text.length : stop)
}

const accordingTo = pattern`${words('according-to')}[^。]*$`
const drawsUp = pattern`${words('draws-up')}|提出`
/** 省政府编制了《纲要（草案）》: a work that is drawn up, of which it is told. */
const drawnUp = pattern`${words('draws-up')}了?《((?:[^《》]|《[^《》]*》)+)》`
const toCarryOut = pattern`为(?:了)?${words('carries-out-how')}*${words('carries-out')}[^。]*$`

/**
 * 根据/依据《…》编制 tells what the document was drawn up from; 为贯彻落实《…》 in the preamble tells its purpose;
 * all else, 落实《…》 inside a measure too, is a mention. A report that tells what another work was drawn up from is not
 * based on that.
 */
function relationOf(
  sentence: string,
  before: string,
  inPreamble: boolean,
  isOwn: (title: string) => boolean,
): CitationRelation {
  const made = drawnUp.exec(sentence)?.[1]
  const drawsUpItself = drawsUp.test(sentence) && (made === undefined || isOwn(made))
  if (inPreamble && accordingTo.test(before) && drawsUpItself) return 'BASED_ON'
  if (inPreamble && toCarryOut.test(before)) return 'IMPLEMENTS'
  return 'MENTIONS'
}

const policyTitleEnd = pattern`${words('policy-title-end')}$`

/** Titles of policy documents end in a word for their kind, in brackets or not a remark after it; reports on a matter are none. */
function isPolicy(cited: string): boolean {
  const title = bareTitle(cited).replace(/草案$/, '')
  if (/(?<!工作)报告$/.test(title)) return false
  return documentKind(title) !== 'OTHER' || policyTitleEnd.test(title)
}

/** A draft is the plan itself, and brackets and dashes are printed in many ways: （2021年—2035年）（草案）. */
const squeezeTitle = (text: string) =>
  text
    .replace(/[\s“”"《》‘’]/g, '')
    .replace(/[—–－~～至]/g, '-')
    .replace(/[（(]草案[)）]|草案$/g, '')
    .replace(/[（()）]/g, '')

function isSelf(cited: string, front: FrontMatter): boolean {
  const names = [front.title, front.noticeTitle].filter((name) => name !== null).map(squeezeTitle)
  return names.includes(squeezeTitle(cited))
}

function inParagraph(
  read: ReadDocument,
  paragraph: Paragraph,
  front: FrontMatter,
  brief: ReadonlySet<string>,
): ExtractedCitation[] {
  const squeezed: MappedText = filterMapped(paragraph.text, (char) => !/\s/.test(char))
  const text = squeezed.text
  const isOwn = (title: string) => brief.has(title) || isSelf(title, front)
  return matchesOf(text, title).flatMap((match): ExtractedCitation[] => {
    const cited = match[1] as string
    const before = text.slice(0, match.index)
    if (isOwn(cited) || !isPolicy(cited) || toBeWritten.test(before)) return []
    const after = numberAfter.exec(text.slice(match.index + match[0].length))
    const sentence = sentenceAround(text, match.index)
    const issuer = issuerIn(before)
    const start = squeezed.offsets[match.index] as number
    const end = (squeezed.offsets[match.index + match[0].length + (after?.[0].length ?? 0) - 1] as number) + 1
    const clauseBefore = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1)
    return [
      {
        title: cited,
        documentNumber: after?.[1] ?? null,
        issuer,
        relation: relationOf(sentence, clauseBefore, paragraph.role === 'preamble', isOwn),
        section: paragraph.section,
        evidence: evidenceOf(read, start, end),
      },
    ]
  })
}

/** Sections that list what a plan was drawn up from: 1.2 编制依据, 第三节 规划依据. */
const listsBasis = pattern`^[\u4e00-\u9fff]{0,6}${words('basis-title')}$`

/** Policy documents, plans and laws in 《》, the document itself left out; those of a section 编制依据 are its basis. */
export function extractCitations(
  read: ReadDocument,
  { sections, paragraphs, frontMatter }: Pick<StructuredDocument, 'sections' | 'paragraphs' | 'frontMatter'>,
): ExtractedCitation[] {
  const brief = briefTitles(paragraphs)
  return paragraphs
    .filter((paragraph) => paragraph.role !== 'note')
    .flatMap((paragraph) => {
      const cited = inParagraph(read, paragraph, frontMatter, brief)
      const title = paragraph.section === null ? '' : (sections[paragraph.section]?.title ?? '')
      return listsBasis.test(title) ? cited.map((one) => ({ ...one, relation: 'BASED_ON' as const })) : cited
    })
}
