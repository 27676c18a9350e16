import { byAuthority, dateOf } from './governing.js'
import type { LinkWorld, Statement } from './model.js'

/** The time from one adjustment of a goal to the next. */
export interface Epoch {
  /** Governs in it. */
  head: Statement
  /** Say again what the head says, those with more authority first. */
  others: Statement[]
}

/**
 * What a region's statements of one indicator and span came to in the course of time, the time that lasts first. As a rule
 * that is one epoch. A text that says it adjusts the goal (调整为) begins another one, unless a higher issuer stated the
 * goal later: from its date it governs, and what was stated before it keeps its own time.
 *
 * @param statements at least one; former goals, which their documents only repeat, are left out of it
 */
export function epochsOf(statements: readonly Statement[], world: Pick<LinkWorld, 'documents' | 'regions'>): Epoch[] {
  const current = statements.filter(({ isPast }) => !isPast)
  const epochs: Epoch[] = []
  for (let left = byAuthority(current, world); left.length > 0; ) {
    const [first] = left as [Statement]
    const adjusting = adjustmentOf(left, statements, world)
    const before = adjusting ? left.filter((statement) => isBefore(statement, adjusting, statements, world)) : []
    const head = adjusting ?? first
    epochs.push({ head, others: left.filter((statement) => statement !== head && !before.includes(statement)) })
    left = before
  }
  return epochs
}

const isBefore = (
  statement: Statement,
  adjusting: Statement,
  all: readonly Statement[],
  { documents }: Pick<LinkWorld, 'documents'>,
): boolean =>
  statement !== adjusting &&
  (dateOf(documents, statement) < dateOf(documents, adjusting) || isAdjustedBy(statement, adjusting, all, documents))

/** A document that nobody knows when was signed adjusts what says what it repeats as the goal that was. */
function isAdjustedBy(
  statement: Statement,
  adjusting: Statement,
  all: readonly Statement[],
  documents: LinkWorld['documents'],
): boolean {
  if (dateOf(documents, adjusting) !== '' || statement.documentId === adjusting.documentId) return false
  const former = formerOf(adjusting, all)
  return former !== undefined && former.value !== null && former.value === statement.value
}

/** The latest statement that adjusts the goal and that no higher issuer has overruled since; undefined for none. */
function adjustmentOf(
  ordered: readonly Statement[],
  all: readonly Statement[],
  { documents }: Pick<LinkWorld, 'documents'>,
): Statement | undefined {
  const [first] = ordered as [Statement]
  return ordered
    .filter(
      (statement) =>
        statement.per === first.per &&
        (statement === first || isBefore(first, statement, all, { documents })) &&
        adjusts(statement, all, documents),
    )
    .sort((a, b) => (dateOf(documents, a) < dateOf(documents, b) ? 1 : -1))[0]
}

/** Its words say so, its document is about nothing else, or its document repeats the goal that was (原目标值). */
function adjusts(statement: Statement, all: readonly Statement[], documents: LinkWorld['documents']): boolean {
  if (statement.adjusts || isAdjustment(documents.get(statement.documentId)?.title ?? '')) return true
  return formerOf(statement, all) !== undefined
}

/** 关于调整“十四五”城镇新增就业目标的通知 */
const isAdjustment = (title: string): boolean => /(?:关于|^)调整.*(?:目标|指标)/.test(title)

/** The former goal that a statement's own document repeats beside it. */
export const formerOf = (statement: Statement, all: readonly Statement[]): Statement | undefined =>
  all.find(({ isPast, documentId, per }) => isPast && documentId === statement.documentId && per === statement.per)

/** What had been stated by a day; all of it where the day is not known, as of now. */
export const statedBy = (
  date: string,
  statements: readonly Statement[],
  { documents }: Pick<LinkWorld, 'documents'>,
): Statement[] => (date === '' ? [...statements] : statements.filter((one) => dateOf(documents, one) <= date))
