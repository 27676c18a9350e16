import type { Prisma } from '@plangraph/database'
import { literalText } from '../../shared/literal-text.js'
import type { FigureParts } from './figure-parts.js'

/** The part of a condition that targets and observations have in common. */
type FigureWhere = Prisma.TargetWhereInput & Prisma.ObservationWhereInput

/** A filter as Prisma takes it, without what only targets have; `figureCondition` is the same in SQL. */
export const figureWhere = (parts: FigureParts): FigureWhere => ({
  ...(parts.regions && { regionCode: { in: parts.regions } }),
  ...(parts.levels && { region: { level: { in: parts.levels } } }),
  ...(parts.documents && { documentId: { in: parts.documents } }),
  ...(parts.indicators && { indicatorCode: { in: parts.indicators } }),
  ...(parts.topics && { indicator: { topic: { in: parts.topics } } }),
  ...(parts.years && { year: { in: parts.years } }),
  ...(parts.origins && { origin: { in: parts.origins } }),
  ...(parts.text !== undefined && { searchText: { contains: literalText(parts.text) } }),
})
