import type { Prisma } from '@plangraph/database'
import { stableJson } from '../../model/hash.js'
import type { DocumentRows } from '../row-types.js'

/** A figure as a file states it: what tells it from others, its amount and its words. */
export interface FileFigure {
  id: string
  /** Place in the document. */
  ordinal: number
  isTarget: boolean
  name: string
  status: string
  region: string | null
  year: number | null
  spanStart: number | null
  printed: string
  unit: string | null
  value: number | null
  low: number | null
  high: number | null
  quote: string
}

/** What a file says, as far as the files of one document are held against each other. */
export interface FileContent {
  /** Date that is printed in it, ISO 8601. */
  issuedOn: string | null
  figures: readonly FileFigure[]
}

/** Columns that a target and an observation share. */
type Amount = Pick<
  DocumentRows['observations'][number],
  | 'id'
  | 'ordinal'
  | 'indicatorName'
  | 'regionCode'
  | 'year'
  | 'spanStart'
  | 'printed'
  | 'unit'
  | 'value'
  | 'low'
  | 'high'
> &
  Pick<DocumentRows['observations'][number], 'normalizedValue' | 'normalizedLow' | 'normalizedHigh'>

/** Values are in base units where there is one, in the printed unit elsewhere. */
function fileFigure(row: Amount, status: string | null, quote: string): FileFigure {
  const { id, ordinal, indicatorName, regionCode, year, spanStart, printed, unit } = row
  const isNormalized = row.normalizedValue !== null || row.normalizedLow !== null || row.normalizedHigh !== null
  return {
    id,
    ordinal,
    isTarget: status !== null,
    name: indicatorName,
    status: status ?? 'ACTUAL',
    region: regionCode,
    year,
    spanStart,
    printed,
    unit,
    value: isNormalized ? row.normalizedValue : row.value,
    low: isNormalized ? row.normalizedLow : row.low,
    high: isNormalized ? row.normalizedHigh : row.high,
    quote,
  }
}

/** What the file says that rows were made of. */
export function contentOfRows({ document, targets, observations, evidence }: DocumentRows): FileContent {
  const quotes = new Map(evidence.map(({ id, quote }) => [id, quote]))
  const figures = [
    ...targets.map((row) => fileFigure(row, row.status, quotes.get(row.id) ?? '')),
    ...observations.map((row) => fileFigure(row, null, quotes.get(row.id) ?? '')),
  ]
  return { issuedOn: document.issuedOn, figures: inOrder(figures) }
}

/** What the file says that a document is read from now, of the rows of the database. */
export async function contentServed(
  tx: Prisma.TransactionClient,
  { id, issuedOn }: { id: string; issuedOn: string | null },
): Promise<FileContent> {
  const [where, include] = [{ documentId: id }, { evidence: { select: { quote: true } } }] as const
  const targets = await tx.target.findMany({ where, include })
  const observations = await tx.observation.findMany({ where, include })
  const figures = [
    ...targets.map((row) => fileFigure(row, row.status, row.evidence.quote)),
    ...observations.map((row) => fileFigure(row, null, row.evidence.quote)),
  ]
  return { issuedOn, figures: inOrder(figures) }
}

/** In document order, the same for the same figures wherever they come from. */
const inOrder = (figures: readonly FileFigure[]) =>
  [...figures].sort((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1))

export const packContent = (content: FileContent) => JSON.parse(stableJson(content)) as Prisma.InputJsonObject
