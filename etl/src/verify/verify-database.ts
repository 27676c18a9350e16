import type { Database } from '@plangraph/database'
import { sha256 } from '../load/hash.js'
import type { InputFile } from '../load/run-types.js'
import { readDocument } from '../read/index.js'
import { checkEvidence } from './check-evidence.js'
import { checkSection, checkTable } from './check-structure.js'
import { sourceText } from './source-lines.js'

export interface WrongRow {
  type: 'Source' | 'Evidence' | 'Section' | 'Table'
  id: string
  /** Title of the document. */
  document: string
  what: string
}

export interface VerifyReport {
  documents: number
  /** Rows with offsets that were checked. */
  checked: { evidence: number; sections: number; tables: number }
  wrong: WrongRow[]
  /** Files and folders that could not be read, one sentence each. */
  unreadable: string[]
}

type FileBytes = ReadonlyMap<string, readonly { sha256: string; bytes: Uint8Array }[]>

/**
 * Reads the source files of all ingested documents again and checks every row that has offsets against them. A file
 * that is missing or different is a wrong row of type Source.
 */
export async function verifyDatabase(db: Database, files: readonly InputFile[]): Promise<VerifyReport> {
  const { bytes, unreadable } = await readFiles(files)
  const documents = await db.document.findMany({
    where: { status: 'INGESTED' },
    select: { id: true, title: true, currentSource: true },
    orderBy: { id: 'asc' },
  })
  const report: VerifyReport = {
    documents: documents.length,
    checked: { evidence: 0, sections: 0, tables: 0 },
    wrong: [],
    unreadable,
  }
  for (const { id, title, currentSource } of documents) {
    const name = (type: WrongRow['type'], rowId: string) => (what: string) =>
      report.wrong.push({ type, id: rowId, document: title, what })
    if (currentSource === null) name('Source', id)('the document is ingested, but has no source')
    else await verifyDocument(db, id, currentSource, bytes, report, name)
  }
  return report
}

interface StoredSource {
  id: string
  fileName: string
  sha256: string
  text: string
}

async function verifyDocument(
  db: Database,
  documentId: string,
  source: StoredSource,
  files: FileBytes,
  report: VerifyReport,
  name: (type: WrongRow['type'], id: string) => (what: string) => void,
): Promise<void> {
  const wrongSource = name('Source', source.id)
  const candidates = files.get(source.fileName)
  if (candidates === undefined) return wrongSource(`${source.fileName} is missing: give the folder where it is`)
  const file = candidates.find((candidate) => candidate.sha256 === source.sha256)
  if (file === undefined) return wrongSource(`${source.fileName} is not the file that was ingested: ingest it again`)
  const read = await readDocument(source.fileName, file.bytes)
  if (!read.ok) return wrongSource(read.failure.message)
  if (read.value.text !== source.text) return wrongSource(`its stored text is not that of ${source.fileName}`)

  const text = sourceText(read.value)
  const where = { documentId }
  for (const row of await db.evidence.findMany({ where: { ...where, charStart: { not: null } } })) {
    report.checked.evidence++
    checkEvidence(row, text).forEach(name('Evidence', row.id))
  }
  for (const row of await db.section.findMany({ where })) {
    report.checked.sections++
    checkSection(row, text).forEach(name('Section', row.id))
  }
  for (const row of await db.planTable.findMany({ where })) {
    report.checked.tables++
    checkTable(row, text).forEach(name('Table', row.id))
  }
}

async function readFiles(files: readonly InputFile[]): Promise<{ bytes: FileBytes; unreadable: string[] }> {
  const read = new Map<string, { sha256: string; bytes: Uint8Array }[]>()
  const unreadable: string[] = []
  for (const file of files) {
    const bytes = await file.read()
    if (!bytes.ok) {
      unreadable.push(bytes.failure.message)
      continue
    }
    const entry = { sha256: sha256(bytes.value), bytes: bytes.value }
    read.set(file.fileName, [...(read.get(file.fileName) ?? []), entry])
  }
  return { bytes: read, unreadable }
}
