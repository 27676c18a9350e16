import { type Database, sourcesOf } from '@plangraph/database'
import { inParallel } from '../model/in-parallel.js'
import { fail } from '../model/index.js'
import type { InputFile } from '../run/run-types.js'
import { checkEvidence } from './check-evidence.js'
import { checkSection, checkTable } from './check-structure.js'
import { givenFiles, keptFiles, type Reading, readSource } from './source-files.js'

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

/**
 * Reads the source files of all ingested documents again and checks every row that has offsets against them. A file
 * that is missing or different is a wrong row of type Source.
 *
 * @param files where the files are; null: where they were kept
 */
export async function verifyDatabase(
  db: Database,
  files: readonly InputFile[] | null,
  { read, parallel }: Reading,
): Promise<VerifyReport> {
  const { find, unreadable } =
    files === null ? { find: keptFiles(await sourcesOf(db)), unreadable: [] } : await givenFiles(files, parallel)
  const documents = await db.document.findMany({
    where: { status: 'INGESTED' },
    select: { id: true, title: true },
    orderBy: { id: 'asc' },
  })
  const checks = await inParallel(documents, parallel, (document) =>
    verifyDocument(db, document, (source) => readSource(source, find, read)),
  )
  const sum = (type: keyof VerifyReport['checked']) => checks.reduce((total, { checked }) => total + checked[type], 0)
  return {
    documents: documents.length,
    checked: { evidence: sum('evidence'), sections: sum('sections'), tables: sum('tables') },
    wrong: checks.flatMap(({ wrong }) => wrong),
    unreadable,
  }
}

type StoredSource = Parameters<typeof readSource>[0]

async function verifyDocument(
  db: Database,
  document: { id: string; title: string },
  readText: (source: StoredSource) => ReturnType<typeof readSource>,
): Promise<Pick<VerifyReport, 'checked' | 'wrong'>> {
  const wrong: WrongRow[] = []
  const name = (type: WrongRow['type'], id: string) => (what: string) =>
    wrong.push({ type, id, document: document.title, what })
  const source = await db.source.findFirst({ where: { currentOf: { id: document.id } } })
  const text = source ? await readText(source) : fail('UNREADABLE', 'the document is ingested, but has no source')
  if (!text.ok) {
    name('Source', source?.id ?? document.id)(text.failure.message)
    return { checked: { evidence: 0, sections: 0, tables: 0 }, wrong }
  }

  const where = { documentId: document.id }
  const evidence = await db.evidence.findMany({ where: { ...where, charStart: { not: null } } })
  for (const row of evidence) checkEvidence(row, text.value).forEach(name('Evidence', row.id))
  const sections = await db.section.findMany({ where })
  for (const row of sections) checkSection(row, text.value).forEach(name('Section', row.id))
  const tables = await db.planTable.findMany({ where })
  for (const row of tables) checkTable(row, text.value).forEach(name('Table', row.id))
  return { checked: { evidence: evidence.length, sections: sections.length, tables: tables.length }, wrong }
}
