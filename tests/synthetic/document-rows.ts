import { searchText } from '@plangraph/figures'
import { sha256 } from '../../etl/src/model/hash.js'
import type {
  CitationRow,
  DocumentRow,
  EvidenceRow,
  TableRow,
  TargetRow,
  TaskRow,
} from '../../etl/src/store/row-types.js'
import type { BulkRows } from './bulk-insert.js'
import type { Place, PlannedDocument, PlannedStatement } from './model.js'

export const RUN = 'synthetic'

/** A document as citations tell of it; `ownRows` hold what reading it adds. */
export function referencedRow({
  id,
  title,
  slot,
  period,
  region,
  issuedOn,
  documentNumber,
}: PlannedDocument): DocumentRow {
  return {
    id,
    title,
    normalizedTitle: slot?.title ?? title,
    noticeTitle: null,
    documentNumber,
    kind: slot?.kind ?? 'LAW',
    field: slot && (slot.branch ?? slot.family.field),
    status: 'REFERENCED',
    issuedOn,
    regionCode: region.code,
    periodStart: slot ? period.start : null,
    periodEnd: slot ? period.end : null,
    currentSourceId: null,
    contentHash: null,
    runId: null,
  }
}

export const sourceId = (documentId: string) => `${documentId}-source`
export const organizationId = (name: string) => `organization-${name}`

/** Tables that a document fills when it is read, in the order in which they may be. */
export const ownTables = [
  'DocumentKey',
  'DocumentIssuer',
  'Source',
  'PlanTable',
  'Evidence',
  'Task',
  'Target',
  'Citation',
] as const satisfies (keyof BulkRows)[]

export type OwnRows = { [Table in (typeof ownTables)[number]]: BulkRows[Table][] }

/** The rows that a document brings when it is read. Its text is a line for each statement and each citation. */
export function ownRows(document: PlannedDocument): OwnRows {
  const { id, issuer, statements, citations } = document
  const lines = [
    ...statements.map((statement) => statement.quote),
    ...citations.map(({ to }) => `根据《${to.title}》制定本文件`),
  ]
  const starts = startsOf(lines)
  const text = lines.join('\n')
  const evidence = (rowId: string, line: number, tableId: string | null, row: number | null): EvidenceRow => {
    const [charStart, quote] = [starts[line] as number, lines[line] as string]
    const charEnd = charStart + [...quote].length
    return {
      id: rowId,
      documentId: id,
      sectionId: null,
      tableId,
      row,
      quote,
      charStart,
      charEnd,
      spans: [{ page: null, charStart, charEnd }],
      sourceUrl: null,
      accessedOn: null,
    }
  }
  const tables = tablesOf(document)
  const inTable = (statement: PlannedStatement) => {
    const table = tables.find(({ place }) => place === statement.place)
    return [table?.row.id ?? null, table ? table.statements.indexOf(statement) : null] as const
  }
  const inTasks = statements.filter(({ place }) => place === 'TASK_TABLE')
  const tasks = inTasks.map(
    (statement, i): TaskRow => ({
      id: taskId(statement),
      documentId: id,
      tableId: inTable(statement)[0] as string,
      ordinal: i + 1,
      number: i + 1,
      text: statement.quote,
    }),
  )
  return {
    DocumentKey: [{ key: `title:${id}`, documentId: id }],
    DocumentIssuer: issuer === null ? [] : [{ documentId: id, organizationId: organizationId(issuer), ordinal: 0 }],
    Source: [
      {
        id: sourceId(id),
        documentId: id,
        fileName: `${id}.txt`,
        sha256: sha256(text),
        url: null,
        format: 'txt',
        byteLength: Buffer.byteLength(text),
        text,
        pageCount: null,
        fingerprint: RUN,
        referenceId: null,
        runId: RUN,
      },
    ],
    PlanTable: tables.map(({ row }) => ({ ...row, charStart: 0, charEnd: [...text].length })),
    Evidence: [
      ...statements.map((statement, i) => evidence(statement.id, i, ...inTable(statement))),
      ...inTasks.map((statement) => evidence(taskId(statement), statements.indexOf(statement), ...inTable(statement))),
      ...citations.map((citation, i) => evidence(citation.id, statements.length + i, null, null)),
    ],
    Task: tasks,
    Target: statements.map(targetRow),
    Citation: citations.map(
      ({ id: citationId, to }, i): CitationRow => ({
        id: citationId,
        fromId: id,
        toId: to.id,
        ordinal: i + 1,
        relation: 'BASED_ON',
        referenceId: null,
      }),
    ),
  }
}

const taskId = ({ id }: PlannedStatement) => `${id}-task`

/** Offsets at which the lines of a text begin, in code points. */
function startsOf(lines: readonly string[]): number[] {
  let at = 0
  return lines.map((line) => {
    const start = at
    at += [...line].length + 1
    return start
  })
}

interface StatedTable {
  place: Place
  statements: PlannedStatement[]
  row: Omit<TableRow, 'charStart' | 'charEnd'>
}

function tablesOf({ id, statements }: PlannedDocument): StatedTable[] {
  const kinds = [
    ['INDICATOR_TABLE', 'INDICATOR_TARGETS', '主要指标'],
    ['TASK_TABLE', 'TASK_ASSIGNMENT', '任务分工'],
  ] as const
  return kinds.flatMap(([place, kind, title], i) => {
    const own = statements.filter((statement) => statement.place === place)
    if (own.length === 0) return []
    const rows = own.map(({ indicator, shown }) => [indicator.name, shown])
    const shared = { documentId: id, sectionId: null, ordinal: i, label: null, page: null }
    const row = { ...shared, id: `${id}-table-${i}`, title, kind, columns: ['指标', '目标'], rows }
    return [{ place, statements: own, row }]
  })
}

const origins = { INDICATOR_TABLE: 'TABLE', TASK_TABLE: 'TABLE', PROSE: 'PROSE', BOX: 'BOX' } as const

function targetRow(statement: PlannedStatement): TargetRow {
  const { id, documentId, regionCode, indicator, year, basis, comparator, per, unit, factor, quote } = statement
  return {
    id,
    documentId,
    regionCode,
    status: 'CURRENT',
    indicatorCode: indicator.code,
    indicatorName: indicator.name,
    printed: statement.printed,
    value: statement.printedValue,
    low: statement.low === null ? null : statement.low / factor,
    high: statement.high === null ? null : statement.high / factor,
    ratio: null,
    unit,
    normalizedValue: statement.value,
    normalizedLow: statement.low,
    normalizedHigh: statement.high,
    per,
    comparator,
    basis,
    year,
    spanStart: statement.spanStart,
    role: 'GOAL' as const,
    binding: null,
    origin: origins[statement.place],
    partOfId: null,
    taskId: statement.place === 'TASK_TABLE' ? taskId(statement) : null,
    baselineId: null,
    ordinal: statement.ordinal,
    sortKey: statement.sortKey,
    searchText: searchText(`${indicator.name} ${quote}`),
    rule: 'synthetic',
    ruleVersion: '1',
    matchRule: 'exact',
    confidence: 1,
    corrected: null,
    runId: RUN,
  }
}
