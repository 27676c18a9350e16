/** What figures are sorted by. */
export type FigureSort = 'DOCUMENT_ORDER' | 'INDICATOR' | 'REGION' | 'YEAR' | 'VALUE'

export type SortDirection = 'ASC' | 'DESC'

type Direction = 'asc' | 'desc'
type Nullable = { sort: Direction; nulls: 'last' }

/** An order that Prisma takes for targets and for observations. */
interface FigureOrder {
  sortKey?: Direction
  indicatorCode?: Nullable
  regionCode?: Nullable
  year?: Nullable
  normalizedValue?: Nullable
  value?: Nullable
  id?: Direction
}

/** Is this the order of the documents, by sort key and id alone? */
export const isDocumentOrder = (sort: FigureSort | null | undefined): boolean =>
  sort == null || sort === 'DOCUMENT_ORDER'

/** Total order of figures: what was asked for, then document order, then id. */
export function figureOrder(
  sort: FigureSort | null | undefined,
  direction: SortDirection | null | undefined,
): FigureOrder[] {
  const asked = direction === 'DESC' ? 'desc' : 'asc'
  const nullsLast: Nullable = { sort: asked, nulls: 'last' }
  const rest: FigureOrder[] = [{ sortKey: 'asc' }, { id: 'asc' }]
  switch (sort) {
    case 'INDICATOR':
      return [{ indicatorCode: nullsLast }, ...rest]
    case 'REGION':
      return [{ regionCode: nullsLast }, ...rest]
    case 'YEAR':
      return [{ year: nullsLast }, ...rest]
    case 'VALUE':
      return [{ normalizedValue: nullsLast }, { value: nullsLast }, ...rest]
    default:
      return [{ sortKey: asked }, { id: asked }]
  }
}
