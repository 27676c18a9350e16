import type {
  Evidence,
  ExtractedCitation,
  MappedText,
  NormalizedDocument,
  NormalizedFigure,
  StructuredTable,
} from '../../etl/src/model/index.js'
import { mapRange } from '../../etl/src/model/index.js'
import { tableRow } from '../../etl/src/structure/tables/table-row.js'
import type { OwnDocument, Place, PlannedCitation, PlannedStatement } from './model.js'

const HEADING = '一、主要目标'

/** A planned document as the stage normalize would hand it over: a line for each statement and each citation. */
export function normalizedDocument(document: OwnDocument): NormalizedDocument {
  const { slot, title, region, statements, citations } = document
  const lines = [title, HEADING, ...statements.map(({ quote }) => quote), ...citations.map(citationLine)]
  const text = lines.join('\n')
  const starts = startsOf(lines)
  const evidence = (line: number): Evidence => {
    const [start, quote] = [starts[line] as number, lines[line] as string]
    const end = start + quote.length
    return { quote, start, end, spans: [{ page: null, start, end, box: null }] }
  }
  const lineOf = (statement: PlannedStatement) => 2 + statements.indexOf(statement)
  const tables = (['INDICATOR_TABLE', 'TASK_TABLE'] as const).flatMap((place) => {
    const own = statements.filter((statement) => statement.place === place)
    const rows = own.map((statement) => {
      const { start, end } = evidence(lineOf(statement))
      return mapRange(text, start, end)
    })
    return own.length === 0 ? [] : [{ place, own, table: tableOf(place, rows) }]
  })
  const tasks = statements.filter(({ place }) => place === 'TASK_TABLE')
  const place = (statement: PlannedStatement) => {
    const table = tables.findIndex((entry) => entry.place === statement.place)
    return { table: table < 0 ? null : table, row: tables[table]?.own.indexOf(statement) ?? null }
  }
  return {
    version: 1,
    read: { version: 2, format: 'txt', text, lines: [], grids: [], unread: [], pageCount: null },
    structure: {
      version: 1,
      frontMatter: {
        title,
        noticeTitle: null,
        documentNumber: document.documentNumber,
        kind: slot.kind,
        issuers: document.issuer === null ? [] : [document.issuer],
        issuedOn: document.issuedOn,
        regionName: region.name,
        periodStart: document.period.start,
        periodEnd: document.period.end,
      },
      sections: [
        {
          parent: null,
          depth: 1,
          number: '一、',
          title: '主要目标',
          label: null,
          text: lines.slice(2).join('\n'),
          start: starts[1] as number,
          end: text.length,
          page: null,
          responsible: [],
        },
      ],
      paragraphs: [],
      tables: tables.map(({ table }) => table),
    },
    figures: statements.map(
      (statement): NormalizedFigure => ({
        ...figureOf(statement, evidence(lineOf(statement))),
        ...place(statement),
        task: statement.place === 'TASK_TABLE' ? tasks.indexOf(statement) : null,
      }),
    ),
    tasks: tasks.map((statement, i) => ({
      table: place(statement).table as number,
      row: i,
      number: i + 1,
      text: statement.quote,
      responsible: [],
      evidence: evidence(lineOf(statement)),
    })),
    citations: citations.map(({ to }, i): ExtractedCitation => {
      return {
        title: to.title,
        documentNumber: to.documentNumber,
        issuer: to.issuer,
        relation: 'BASED_ON',
        section: 0,
        evidence: evidence(2 + statements.length + i),
      }
    }),
    findings: [],
    regionCode: region.code,
    field: slot.branch ?? slot.family.field,
  }
}

const citationLine = ({ to }: PlannedCitation) => `根据《${to.title}》制定本文件`

function startsOf(lines: readonly string[]): number[] {
  let at = 0
  return lines.map((line) => {
    const start = at
    at += line.length + 1
    return start
  })
}

function tableOf(place: 'INDICATOR_TABLE' | 'TASK_TABLE', rows: readonly MappedText[]): StructuredTable {
  const [kind, title] =
    place === 'INDICATOR_TABLE'
      ? (['INDICATOR_TARGETS', '主要指标'] as const)
      : (['TASK_ASSIGNMENT', '任务分工'] as const)
  return {
    label: null,
    title,
    kind,
    section: 0,
    columns: [{ header: '目标', role: 'other', year: null }],
    rows: rows.map((cell) => tableRow('row', [cell], null, null)),
    note: null,
    start: 0,
    end: 0,
    page: null,
  }
}

const origins: Record<Place, NormalizedFigure['origin']> = {
  INDICATOR_TABLE: 'TABLE',
  TASK_TABLE: 'TABLE',
  PROSE: 'PROSE',
  BOX: 'BOX',
}

function figureOf(statement: PlannedStatement, evidence: Evidence): NormalizedFigure {
  const { indicator, year, basis, comparator, per, unit, factor, printed, low, high, value, ordinal } = statement
  return {
    status: 'CURRENT',
    indicatorName: indicator.name,
    amount: {
      printed,
      value: statement.printedValue,
      low: low === null ? null : low / factor,
      high: high === null ? null : high / factor,
      ratio: null,
      unit,
      comparator,
    },
    per,
    basis,
    year,
    spanStart: statement.spanStart,
    place: null,
    binding: null,
    origin: origins[statement.place],
    section: 0,
    table: null,
    row: null,
    task: null,
    partOf: null,
    baseline: null,
    rowLabel: `${ordinal} ${indicator.name}`,
    evidence,
    rule: 'synthetic',
    ruleVersion: '1',
    confidence: 1,
    indicatorCode: indicator.code,
    matchRule: 'exact',
    regionCode: statement.regionCode,
    normalizedValue: value,
    normalizedLow: low,
    normalizedHigh: high,
  }
}
