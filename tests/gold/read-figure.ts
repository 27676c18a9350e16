import type { Regions } from '../../etl/src/catalogue/index.js'
import type { Figure, NormalizedDocument } from '../../etl/src/model/index.js'

/** What the reading says of one figure, as far as it is scored. */
export type ReadFigure = Pick<
  Figure,
  'status' | 'indicatorName' | 'amount' | 'basis' | 'year' | 'spanStart' | 'binding' | 'origin'
> & {
  /** Full name of the region it is about, the document's own included; null where that is not known. */
  place: string | null
  quote: string
}

/** The figures of a document as the API would serve them: every place by the name of its region. */
export const readFigures = ({ figures }: NormalizedDocument, regions: Regions): ReadFigure[] =>
  figures.map((figure) => ({
    ...figure,
    place: figure.regionCode === null ? null : (regions.byCode.get(figure.regionCode)?.name ?? null),
    quote: figure.evidence.quote,
  }))
