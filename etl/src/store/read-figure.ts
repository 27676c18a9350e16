import type { Prisma } from '@plangraph/database'
import type { DocumentName, FieldValue, FigureName } from '../correct/correction.js'

/** A figure of the database as it was read, before any correction, and how a correction names it. */
export interface ReadFigure {
  document: DocumentName
  figure: FigureName
  /** What was read as a field that corrections may change. */
  readAs(field: string): FieldValue
}

/** The columns that hold the fields of corrections, where they are called otherwise. */
const COLUMNS: Readonly<Record<string, string>> = {
  name: 'indicatorName',
  value: 'printed',
  region: 'regionCode',
  indicator: 'indicatorCode',
}

type Row = Readonly<Record<string, unknown>> & { documentId: string; corrected: string | null; id: string }

/** A figure by its id; null where there is none. */
export async function readFigure(tx: Prisma.TransactionClient, id: string): Promise<ReadFigure | null> {
  const goal = await tx.target.findUnique({ where: { id } })
  const row: Row | null = goal ?? (await tx.observation.findUnique({ where: { id } }))
  if (row === null) return null
  const { title, regionCode } = await tx.document.findUniqueOrThrow({ where: { id: row.documentId } })
  const evidence = await tx.evidence.findUniqueOrThrow({ where: { id } })
  const readAs = readValues(goal === null ? { ...row, status: 'ACTUAL' } : row)
  const name = String(readAs('name'))
  const status = readAs('status') as FigureName['status']
  const year = readAs('year') as number | null
  return {
    // Names and words outlast ids: they hold in files too, and for whoever reads the document anew.
    document: { id: null, title, number: null, region: regionCode },
    figure: { ...NOTHING, name, year, status, quote: evidence.quote },
    readAs,
  }
}

const NOTHING: FigureName = {
  id: null,
  name: null,
  region: null,
  place: null,
  year: null,
  spanStart: null,
  status: null,
  printed: null,
  quote: null,
}

/** Values as they were read: those of the row, but for the fields that were corrected. */
function readValues(row: Row): (field: string) => FieldValue {
  const corrected = JSON.parse(row.corrected ?? '[]') as { field: string; original: string | null }[]
  return (field) => {
    const now = (row[COLUMNS[field] ?? field] ?? null) as FieldValue
    const change = corrected.find((one) => one.field === field)
    if (change === undefined) return now
    const isYear = field === 'year' || field === 'spanStart'
    return isYear && change.original !== null ? Number(change.original) : change.original
  }
}
