import { withoutFootnoteMarks, withoutLineMark, withoutListMarks } from '../../language/grammar/list-marks.js'
import type { Lexicon } from '../../language/lexicon/lexicon.js'
import { words as listed, pattern } from '../../language/lexicon/lists/word-lists.js'
import { narrowDigits } from '../../language/quantity/full-width.js'
import { type TimeExpression, timeExpressions } from '../../language/time/times-in-text.js'
import { is, type Reading, type Token, textOf, tokensOf } from '../../language/tokens.js'
import type { Binding, MappedText } from '../../model/index.js'
import { filterMapped } from '../../model/index.js'
import { type Member, membersOf } from '../clauses/members.js'
import type { Noun } from '../clauses/noun.js'
import { withProjects } from '../clauses/project-bracket.js'
import { clausesOf } from '../clauses/split.js'
import { type Discourse, nothingSaid, type Topic } from '../names/ellipsis.js'
import { withImpliedGrowth } from '../names/implied-growth.js'
import { nameMember } from '../names/name-member.js'
import { subjectAlone, topicOf } from '../names/topic.js'
import { afterPlace, noPlace, ownPlace, type PlaceScope } from '../scopes/place-scope.js'
import type { FigureYears } from '../scopes/settle-time.js'
import { type SpeakingDocument, settleYears } from '../scopes/settle-time.js'
import { afterClause, afterWords, type TimeScope } from '../scopes/time-scope.js'
import { withoutBindingRemarks } from './binding-remarks.js'
import { quantitiesOf } from './figure-quantities.js'

/** One amount with all that its words and scopes say of it. */
export interface Statement {
  amount: Token
  /** Index of the amount in its member. */
  ordinal: number
  member: Member
  name: string
  years: FigureYears
  everyYear: boolean
  /** The years that a change is measured from, where its sentence names them: 比2020年. */
  compared: TimeExpression | null
  /** null for the document's own. */
  place: Token | null
  clause: readonly Token[]
  /** In a bracket behind the name of work that is to be done: 完整社区建设工程（5000个社区）. */
  ofWork: boolean
  /** Index of the statement that a part or a goal's base belongs to; null for none. */
  whole: number | null
  base: number | null
}

export interface ParagraphReading {
  /** The paragraph without white space, offsets kept. */
  squeezed: MappedText
  /** What the words behind an amount say of whether it binds, by the source offset of its first character. */
  bindings: ReadonlyMap<number, Binding>
  statements: Statement[]
  /** Time scope at its end, from which that of the next paragraph opens. */
  scope: TimeScope
}

export interface Surroundings {
  document: SpeakingDocument
  scope: TimeScope
  regionAt: (text: string, at: number) => { code: string; length: number } | null
  /** The words it is read with; absent: the package's lexicon. */
  words?: Lexicon
}

/** What the clauses of a paragraph hand on. */
interface State {
  /** What the sentence before spoke of, which this one may break down. */
  before: Topic | null
  /** Subject of the sentence before, which had no number. */
  heading: Noun | null
  scope: TimeScope
  said: Discourse
  place: PlaceScope
  compared: TimeExpression | null
  /** Index of the last statement that is no part of another. */
  whole: number | null
  /** The clause before, which has no amount, is named for work that is done. */
  work: boolean
  /** What held before the bracket that is being read; null outside of brackets. */
  outside: Pick<State, 'scope' | 'place' | 'compared'> | null
}

/** 参保率达到95%（2020年为91%），|参保人数…: the time and place that a bracket names are its own; behind it those before hold. */
function atBracket(state: State, inBracket: boolean): State {
  const { scope, place, compared, outside } = state
  if (inBracket) return outside ? state : { ...state, outside: { scope, place, compared } }
  return outside ? { ...state, ...outside, outside: null } : state
}

/** 从2012年的2.5万亿元增长到2021年的9.6万亿元，年均增速达16.1%: what follows is about the years between. */
function afterFromTo(scope: TimeScope, statements: readonly Statement[], first: number): TimeScope {
  const from = statements[first - 1]?.member.left.findLast(({ time }) => time?.use === 'base')?.time
  const to = statements[first]?.years.to ?? null
  if (!from || from.to === null || to === null) return scope
  return { ...scope, time: { ...from, kind: 'span', use: 'at', from: from.to + 1, to } }
}

/** 到2023年、2025年，…分别达到60%、80%: each amount has the year that is named in its place. */
function ownYear(scope: TimeScope, { amounts, predicate }: Member, ordinal: number): TimeScope {
  const { years = [] } = scope
  const time = predicate.respectively && years.length === amounts.length ? years[ordinal] : undefined
  return time ? { ...scope, time } : scope
}

/** 目前, and 到2028年 in a yearly report, are about their sentence alone; a plan goes on with its year. */
function openSentence(scope: TimeScope, { reports }: SpeakingDocument): TimeScope {
  const ends = (reports && scope.time?.use === 'until') || scope.time?.kind === 'now'
  return ends ? { ...scope, time: null, stance: null, everyYear: false } : { ...scope, everyYear: false }
}

/** 分经济类型看, 按消费类型统计: what follows breaks down what was mentioned. */
const breakdown = pattern`^[分按].{1,12}${listed('breaks-down')}$`
const breaksDown = (tokens: readonly Token[]) => breakdown.test(textOf(tokens))

const workEnd = pattern`(?:${listed('project-word', 'extended-action')})$`
const endsInWork = (tokens: readonly Token[]) => workEnd.test(textOf(tokens))

const comparedIn = (tokens: readonly Token[]) => tokens.findLast(({ time }) => time?.use === 'compared')?.time ?? null

const beforeAmount = (tokens: readonly Token[], amount: Token) => tokens.filter(({ start }) => start < amount.start)

/** Reads the amounts of one paragraph: clause by clause, with what the clauses before have said. Pure. */
export function readParagraph(text: MappedText, { document, scope, regionAt, words }: Surroundings): ParagraphReading {
  const printed = withoutFootnoteMarks(
    withoutListMarks(filterMapped(withoutLineMark(text), (char) => !/\s/.test(char))),
  )
  const said = withoutBindingRemarks(printed, quantitiesOf(narrowDigits(printed.text)))
  const squeezed = said.text
  const { bindings } = said
  const whole = narrowDigits(squeezed.text)
  const quantities = quantitiesOf(whole)
  const times = timeExpressions(whole, document.calendar)
  const reading: Reading = { text: whole, quantities, times, regionAt, ...(words ? { words } : {}) }
  const statements: Statement[] = []
  if (quantities.length === 0) return { squeezed, bindings, statements, scope: times.length > 0 ? lastScope() : scope }
  let state: State = {
    before: null,
    heading: null,
    scope,
    said: nothingSaid,
    place: noPlace,
    compared: null,
    whole: null,
    work: false,
    outside: null,
  }
  const clauses = withProjects(clausesOf(tokensOf(reading)))
  for (const [at, { tokens, opensSentence, inBracket }] of clauses.entries()) {
    state = atBracket(state, inBracket)
    if (opensSentence && !is(tokens[0], 'OF'))
      state = {
        ...state,
        before: state.said.topic ?? state.before,
        said: { ...nothingSaid, heading: state.heading },
        heading: null,
        place: noPlace,
        compared: null,
        whole: null,
        scope: openSentence(state.scope, document),
      }
    const members = membersOf(tokens)
    if (members.length === 0) {
      const topic = topicOf(tokens)
      const brokenDown = breaksDown(tokens) ? (state.said.topic ?? state.before) : state.said.brokenDown
      state = {
        ...state,
        scope: afterClause(state.scope, tokens, document.calendar),
        compared: comparedIn(tokens) ?? state.compared,
        work: inBracket ? state.work : endsInWork(tokens),
        said: { ...state.said, ...(topic ? { topic } : {}), brokenDown },
        heading: opensSentence ? subjectAlone(tokens) : null,
      }
      continue
    }
    members.forEach((member, i) => {
      const next = members[i + 1]
      const naming = nameMember(member, next, state.said, next?.subject ?? clauses[at + 1]?.tokens)
      const now = afterWords(state.scope, member.left, document.calendar)
      const place = afterPlace(state.place, member)
      const compared = comparedIn(member.left) ?? state.compared
      const first = statements.length
      // 国家级、省级各25个: one amount of several things.
      const each = member.isEachOfPlaces ? member.places : naming.names
      const amounts =
        each.length > member.amounts.length && member.amounts.length === 1
          ? each.map(() => member.amounts[0] as Token)
          : member.amounts
      amounts.forEach((amount, ordinal) => {
        statements.push({
          amount,
          ordinal,
          member,
          name: withImpliedGrowth(naming.names[Math.min(ordinal, naming.names.length - 1)] ?? '', member),
          years: settleYears(
            [...beforeAmount(member.left, amount), ...member.doing],
            ownYear(now, member, ordinal),
            document,
          ),
          everyYear: now.everyYear,
          compared,
          place: ownPlace(place, member, ordinal),
          clause: tokens,
          ofWork: inBracket && state.work,
          whole: member.ofWhich ? state.whole : null,
          base: member.hasBase ? first - 1 : null,
        })
      })
      state = {
        before: state.before,
        heading: null,
        scope: member.hasBase ? afterFromTo(now, statements, first) : now,
        said: naming.said,
        compared,
        place,
        whole: member.ofWhich ? state.whole : statements.length - 1,
        work: inBracket && state.work,
        outside: state.outside,
      }
    })
  }
  return { squeezed, bindings, statements, scope: atBracket(state, false).scope }

  function lastScope(): TimeScope {
    return afterWords(scope, tokensOf(reading), document.calendar)
  }
}
