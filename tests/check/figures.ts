import type { CheckedDocument, Doubt, PlausibilityCheck } from '../../etl/src/check/plausibility/doubt.js'
import type { NormalizedFigure } from '../../etl/src/model/index.js'
import { normalizeDocument } from '../../etl/src/normalize/index.js'
import { documentOf } from '../extract/document-of.js'
import { catalogue, regions } from '../normalize/catalogue.js'

type Given = Partial<Omit<NormalizedFigure, 'amount'>> & { amount?: Partial<NormalizedFigure['amount']> }

/** A document of 安康市 without figures. */
const empty = normalizeDocument(documentOf('到2025年，森林覆盖率达到68%。'), catalogue, regions)
const [template] = empty.figures as [NormalizedFigure]

const figureOf = (name: string, printed: string, { amount, ...given }: Given): NormalizedFigure => {
  const [, number = '', unit = ''] = /^([-\d.]+)(.*)$/.exec(printed) ?? []
  return {
    ...template,
    indicatorName: name,
    indicatorCode: null,
    matchRule: null,
    evidence: { ...template.evidence, quote: `${name}${printed}` },
    ...given,
    amount: {
      ...template.amount,
      printed: number,
      value: Number(number),
      unit: unit || null,
      comparator: 'EQ',
      ...amount,
    },
  }
}

export type Row = [name: string, printed: string, given?: Given]

/** A document that holds just these figures: name, number with its unit, and what differs from a goal for 2025. */
export function holding(...rows: Row[]): CheckedDocument {
  const figures = rows.map(([name, printed, given = {}]) => figureOf(name, printed, given))
  return { ...normalizeDocument({ ...empty, figures }, catalogue, regions), catalogue, regions }
}

/** What a check says of a document with just these figures, as the figures it is about. */
export const doubted = (check: PlausibilityCheck, ...rows: Row[]): Doubt['figures'][] =>
  check(holding(...rows)).map(({ figures }) => figures)

/** A level that was reached in a year. */
export const reached = (year: number, more: Given = {}): Given => ({ status: 'ACTUAL', basis: 'POINT', year, ...more })

/** A change over the years from..to: a yearly one, or over all of them. */
export const changed = (from: number, to: number, yearly: boolean, more: Given = {}): Given => ({
  basis: yearly ? 'ANNUAL' : 'CUMULATIVE',
  spanStart: from,
  year: to,
  ...more,
})
