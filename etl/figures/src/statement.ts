import type { Basis, Comparator, Target, TargetRole } from '@plangraph/database'
import { shown } from './printed.js'

/** A goal that counts for linking: it has a catalogue entry, a region and a year. */
export interface Statement {
  id: string
  documentId: string
  regionCode: string
  indicatorCode: string
  year: number
  basis: Basis
  /** First year that a sum or an average covers; null for all else and where it is unclear. */
  spanStart: number | null
  /** ASSIGNED: the region is below that of the document, which gives it this part. */
  role: TargetRole
  /** A former goal, which its document repeats. */
  isPast: boolean
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

/** What of a target tells whose statement it is, of what, for which years, and whether it can govern. */
export const placeColumns = {
  id: true,
  regionCode: true,
  indicatorCode: true,
  year: true,
  basis: true,
  spanStart: true,
  role: true,
  status: true,
} as const

/** What of a target linking and comparing look at. */
export const statementColumns = {
  ...placeColumns,
  documentId: true,
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

export type StatementRow = Pick<Target, keyof typeof statementColumns>

/** 高技能人才总量目标调整为60万人, 上调至, 调增为: searchText holds the words without white space. */
const adjusting = /调[整增减高低][为到至]|[上下]调[为到至]/

/** A target as statements are compared. It must have an indicator, a region and a year. */
export function toStatement(row: StatementRow): Statement {
  return {
    id: row.id,
    documentId: row.documentId,
    regionCode: row.regionCode as string,
    indicatorCode: row.indicatorCode as string,
    year: row.year as number,
    basis: row.basis,
    spanStart: row.spanStart,
    role: row.role,
    isPast: row.status === 'PAST',
    comparator: row.comparator,
    value: row.normalizedValue,
    low: row.normalizedLow,
    high: row.normalizedHigh,
    per: row.per,
    unit: row.unit,
    shown: shown(row),
    inIndicatorTable: row.taskId === null && (row.origin === 'TABLE' || row.origin === 'TRANSCRIBED'),
    adjusts: adjusting.test(row.searchText),
    sortKey: row.sortKey,
  }
}
