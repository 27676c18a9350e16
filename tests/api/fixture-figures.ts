import type { Database, Prisma } from '@plangraph/database'

type TargetRow = Prisma.TargetCreateManyInput
type ObservationRow = Prisma.ObservationCreateManyInput
type Common = Omit<ObservationRow & TargetRow, 'sortKey' | 'searchText' | 'status'>

export type GivenFigure = Partial<Common & Pick<TargetRow, 'status'>> &
  Pick<Common, 'id' | 'documentId' | 'indicatorName'> & { quote?: string; sectionId?: string; tableId?: string }

/** Writes targets with their evidence; what is not given has a plain value. */
export async function addTargets(database: Database, given: GivenFigure[]): Promise<void> {
  await addEvidence(database, given)
  await database.target.createMany({
    data: given.map((row, ordinal) => ({ status: 'CURRENT', ...figure(row, ordinal) })),
  })
}

/** Writes observations with their evidence; what is not given has a plain value. */
export async function addObservations(database: Database, given: GivenFigure[]): Promise<void> {
  await addEvidence(database, given)
  await database.observation.createMany({ data: given.map(figure) })
}

const quoteOf = ({ quote, indicatorName, printed }: GivenFigure) => quote ?? `${indicatorName}达到${printed ?? '1'}`

async function addEvidence(database: Database, given: GivenFigure[]): Promise<void> {
  await database.evidence.createMany({
    data: given.map((row, index) => ({
      id: row.id,
      documentId: row.documentId,
      sectionId: row.sectionId ?? null,
      tableId: row.tableId ?? null,
      row: row.tableId ? 0 : null,
      quote: quoteOf(row),
      ...(row.origin === 'TRANSCRIBED'
        ? { spans: [], sourceUrl: 'https://example.org/report', accessedOn: '2026-11-01' }
        : { charStart: index, charEnd: index + 5, spans: [{ page: 1, charStart: index, charEnd: index + 5 }] }),
    })),
  })
}

function figure({ quote, sectionId, tableId, ...row }: GivenFigure, index: number) {
  const ordinal = row.ordinal ?? index
  return {
    printed: '1',
    comparator: 'GTE' as const,
    basis: 'POINT' as const,
    origin: 'PROSE' as const,
    rule: 'test',
    ruleVersion: '1',
    confidence: 1,
    runId: 'run-1',
    ...row,
    ordinal,
    sortKey: `${row.regionCode ?? '999999'}/${row.documentId}/${String(ordinal).padStart(6, '0')}`,
    searchText: `${row.indicatorName}${quoteOf({ quote, ...row })}`.normalize('NFKC').toLowerCase().replace(/\s+/g, ''),
  }
}
