import type { Basis, Comparator, Target } from '@plangraph/database'

/** A goal that counts for linking: status CURRENT, with a catalogue entry, a region and a year. */
export interface Statement {
  id: string
  documentId: string
  regionCode: string
  indicatorCode: string
  year: number
  basis: Basis
  comparator: Comparator
  value: number | null
  low: number | null
  high: number | null
  per: string | null
  /** Unit as printed, white space removed. */
  unit: string | null
  /** Number as printed with its unit, for sentences. */
  shown: string
  /** A row of an indicator table; task rows, boxes and prose carry such rows out. */
  inIndicatorTable: boolean
  /** Its words say that it adjusts an earlier goal: 调整为. */
  adjusts: boolean
  /** Order over the whole dataset, by document and place in it. */
  sortKey: string
}

/** What of a target linking and comparing look at. */
export const statementColumns = {
  id: true,
  documentId: true,
  regionCode: true,
  indicatorCode: true,
  year: true,
  basis: true,
  comparator: true,
  printed: true,
  unit: true,
  normalizedValue: true,
  normalizedLow: true,
  normalizedHigh: true,
  per: true,
  origin: true,
  taskId: true,
  searchText: true,
  sortKey: true,
} as const

type Row = Pick<Target, keyof typeof statementColumns>

/** 高技能人才总量目标调整为60万人: searchText holds the words without white space. */
const adjusting = /调整[为到至]/

/** A target as statements are compared. It must have an indicator, a region and a year. */
export function toStatement(row: Row): Statement {
  return {
    id: row.id,
    documentId: row.documentId,
    regionCode: row.regionCode as string,
    indicatorCode: row.indicatorCode as string,
    year: row.year as number,
    basis: row.basis,
    comparator: row.comparator,
    value: row.normalizedValue,
    low: row.normalizedLow,
    high: row.normalizedHigh,
    per: row.per,
    unit: row.unit,
    shown: `${row.printed}${row.unit !== null && !row.printed.endsWith(row.unit) ? row.unit : ''}`,
    inIndicatorTable: row.taskId === null && (row.origin === 'TABLE' || row.origin === 'TRANSCRIBED'),
    adjusts: adjusting.test(row.searchText),
    sortKey: row.sortKey,
  }
}
