import type { Correction, CorrectionOf, FigureName, Known } from '../../etl/src/correct/correction.js'
import { correctionId } from '../../etl/src/correct/correction-id.js'

/** The plan of ankangPlan. */
export const ANKANG = { id: null, title: '安康市“十四五”就业促进规划', number: null, region: null }

export const figureName = (given: Partial<FigureName>): FigureName => ({
  id: null,
  name: null,
  region: null,
  place: null,
  year: null,
  spanStart: null,
  status: null,
  printed: null,
  quote: null,
  ...given,
})

const said = { why: '原文如此', by: '李明', at: '2026-11-29' }

export const known = (correction: Correction): Known => ({ ...correction, id: correctionId(correction) }) as Known

/** 城镇新增就业10万人 of the prose, of which the field says something else. */
export const fieldOf = (
  field: string,
  expects: string | number | null,
  becomes: string | number | null,
  given: Partial<CorrectionOf<'FIELD'>> = {},
): Known =>
  known({
    kind: 'FIELD',
    document: ANKANG,
    figure: figureName({ name: '返乡创业', year: 2025 }),
    field,
    expects,
    becomes,
    ...said,
    ...given,
  })

export const notAFigure = (figure: Partial<FigureName>, expects: string): Known =>
  known({ kind: 'NOT_A_FIGURE', document: ANKANG, figure: figureName(figure), expects, ...said })

export const missed = (quote: string, given: Partial<CorrectionOf<'MISSED'>['figure']>): Known =>
  known({
    kind: 'MISSED',
    document: ANKANG,
    quote,
    figure: {
      name: '技能培训人次',
      value: '3',
      unit: '万人次',
      comparator: null,
      basis: 'CUMULATIVE',
      year: 2025,
      spanStart: null,
      status: 'CURRENT',
      binding: null,
      region: null,
      per: null,
      ...given,
    },
    ...said,
  })

export const indicatorOf = (given: Partial<CorrectionOf<'INDICATOR'>>): Known =>
  known({
    kind: 'INDICATOR',
    document: null,
    figure: null,
    name: null,
    expects: null,
    becomes: null,
    ...said,
    ...given,
  })
