import type { Region, Regions } from '../../catalogue/index.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { is } from '../../language/tokens.js'
import { type Amount, type Basis, boundedBy, type Figure, type Origin, type ReadDocument } from '../../model/index.js'
import { evidenceOf } from '../evidence.js'
import { basisOf } from '../meaning/basis.js'
import { isName } from '../names/form.js'
import { placeName } from '../scopes/place-name.js'
import { isCalledGoal, isReplacedGoal } from './past-goal.js'
import type { ParagraphReading, Statement } from './read-paragraph.js'

const proseVersion = '2'

/** Where the text is printed, for the fields of its figures. */
export interface Place {
  origin: Origin
  section: number | null
  table: number | null
  row: number | null
  task: number | null
}

export interface FigureContext {
  read: ReadDocument
  own: Region | null
  regions: Regions
}

/** The amount with the bound of the last of its list (A、B、C以上), or that before it. */
function amountOf({ amount, member }: Statement): Amount | null {
  if (!amount.amount) return null
  const last = member.amounts.at(-1)?.amount
  // 分别稳定在3900万头、13.5亿只以上: the mark governs all, whatever they are counted in.
  const governs = member.predicate.respectively || last?.unit === amount.amount.unit
  const ofList = governs ? (last?.comparator ?? 'EQ') : 'EQ'
  return boundedBy(amount.amount, ofList === 'EQ' || ofList === 'RANGE' ? member.predicate.comparator : ofList)
}

const kindOf = ({ member }: Statement) =>
  member.counted.length > 0
    ? 'clause-counted'
    : member.hasBase || member.isBase
      ? 'clause-from-to'
      : `clause-${member.predicate.kind}`

/** First year that a sum, a change or a yearly average covers: the one after that which a change is measured from. */
function spanStartOf({ compared, member, years, name, everyYear }: Statement, basis: Basis): number | null {
  const averages = member.predicate.annual || /年均(?!浓度)/.test(name) || everyYear
  if (basis !== 'CUMULATIVE' && !(averages && basis === 'ANNUAL' && /[增降减]|提高/.test(name))) return null
  if (basis === 'ANNUAL' && !everyYear) return averagedSince(compared, years) ?? years.averagedFrom
  const changes = basis === 'CUMULATIVE' && member.predicate.kind === 'change'
  if (changes && compared && compared.to !== null) return compared.to + 1
  return years.manyYears ? years.from : null
}

/** 2007年…比2002年增长65.5%，年均增长10.6%: an average behind a change is of the same years. */
const averagedSince = (compared: Statement['compared'], { to, manyYears }: Statement['years']): number | null =>
  compared?.to != null && to !== null && !manyYears && compared.to < to - 1 ? compared.to + 1 : null

/** The year of the level that a change leads from: one named with it, else the year before the span. */
function yearsOfBase({ member, years }: Statement): { year: number | null } {
  const named = member.left.find(({ time }) => time?.use === 'base' || time?.use === 'compared')?.time
  if (named?.to) return { year: named.to }
  return { year: years.from === null ? null : years.manyYears ? years.from - 1 : years.from - 1 }
}

const replacesGoal = ({ member, clause }: Statement) => isReplacedGoal(member.left, clause, member.isBase)

function statusOf(statement: Statement, words: string): Figure['status'] {
  if (replacesGoal(statement)) return 'PAST'
  if (statement.member.isBase) return 'ACTUAL'
  if (statement.years.stance === 'ahead') return 'CURRENT'
  const { start, end } = statement.amount
  const from = statement.clause[0]?.start ?? start
  return isCalledGoal(words.slice(from, start), words.slice(end, end + 20)) ? 'PAST' : 'ACTUAL'
}

function toFigure(
  statement: Statement,
  reading: ParagraphReading,
  place: Place,
  context: FigureContext,
): Figure | null {
  const { amount, member, name, years, clause, everyYear } = statement
  const printed = amountOf(statement)
  if (!printed || !isName(name)) return null
  const { squeezed } = reading
  const from = Math.min(amount.start, ...clause.map(({ start }) => start))
  // 培训30万人次（责任单位：市人社局）: who answers for it is no part of the words that carry the figure.
  const to = clause.findLast((token) => !is(token, 'BRACKET'))?.end ?? amount.end
  const basis = basisOf({
    member,
    name,
    unit: printed.unit ?? '',
    years,
    everyYear,
    clause,
    ofWork: statement.ofWork,
    compared: statement.compared,
  })
  const status = statusOf(statement, squeezed.text)
  return {
    status,
    indicatorName: name,
    amount: printed,
    per: member.per,
    basis: member.isBase ? 'POINT' : basis,
    ...(member.isBase && !replacesGoal(statement) ? yearsOfBase(statement) : { year: years.to }),
    spanStart: spanStartOf(statement, basis),
    place: placeName(statement.place, context.own, context.regions),
    binding: status === 'ACTUAL' ? null : (reading.bindings.get(squeezed.offsets[amount.start] as number) ?? null),
    ...place,
    partOf: null,
    baseline: null,
    rowLabel: null,
    evidence: evidenceOf(context.read, squeezed.offsets[from] as number, (squeezed.offsets[to - 1] as number) + 1),
    rule: kindOf(statement),
    ruleVersion: proseVersion,
    confidence: 0.8,
  }
}

const namesChange = pattern`(?:${words('change-told')}|增长)$`

/** …技能劳动者1万人，其中高技能人才0.15万人: a part has the basis of its whole where it says none itself. */
function asPart(figure: Figure, { member }: Statement, whole: Figure | undefined): Figure {
  const says =
    member.predicate.kind !== 'action' || member.predicate.sum || member.isAction || figure.amount.unit === '%'
  // 人口比上年增加0.4万人，其中城镇人口141万人: what there is has not the basis of a change.
  if (
    !whole ||
    says ||
    namesChange.test(whole.indicatorName) ||
    whole.status !== figure.status ||
    whole.year !== figure.year
  )
    return figure
  return { ...figure, basis: whole.basis, spanStart: whole.spanStart }
}

/** Figures of one paragraph. References between them are indexes into the result; what has no name is left out. */
export function toFigures(reading: ParagraphReading, place: Place, context: FigureContext): Figure[] {
  const figures: Figure[] = []
  const at = new Map<number, number>()
  reading.statements.forEach((statement, i) => {
    const figure = toFigure(statement, reading, place, context)
    if (!figure) return
    const whole = statement.whole === null ? null : (at.get(statement.whole) ?? null)
    const base = statement.base === null ? null : (at.get(statement.base) ?? null)
    const wholeFigure = whole === null ? undefined : figures[whole]
    const sameKind = wholeFigure?.status === figure.status
    at.set(i, figures.length)
    figures.push({
      ...asPart(figure, statement, wholeFigure),
      partOf: sameKind ? whole : null,
      baseline: figure.status === 'CURRENT' ? base : null,
    })
  })
  return figures
}
