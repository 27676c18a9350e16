import type { DataRows } from '../../history/data-rows.js'

/** What a document says, by the tables that hold it. */
const TABLES = ['Document', 'Section', 'PlanTable', 'Evidence', 'Target', 'Observation', 'Task', 'TargetLink']

/** What tells of a run and not of a document. */
const OF_RUNS = /\["(?:runId|addedAt|updatedAt)",[^\]]*\]/g

/** Rows of documents that are others, or not there, once their files were taken in among others. */
export function harmed(alone: DataRows, among: DataRows): string[] {
  return TABLES.flatMap((table) =>
    [...(alone.get(table) ?? [])].flatMap(([key, row]) => {
      const [was, is] = [row, among.get(table)?.get(key) ?? 'nothing'].map((text) => text.replace(OF_RUNS, ''))
      return was === is ? [] : `${table} ${key}\n    alone ${was}\n    among ${is}`
    }),
  )
}
