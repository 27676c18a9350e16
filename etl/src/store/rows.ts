import { spansInFull } from '@plangraph/figures'
import type { Outcome } from '../correct/outcome.js'
import { sourceId } from '../identity/ids.js'
import type { NamedDocument } from '../identity/name-document.js'
import { normalizeTitle } from '../identity/normalize-title.js'
import type { Places } from '../identity/places.js'
import { sha256, stableJson } from '../model/hash.js'
import type { NormalizedDocument } from '../model/index.js'
import { citationRows, referenceRows } from './citation-rows.js'
import { meantRows, outcomeRows } from './correction-rows.js'
import { figureRows } from './figure-rows.js'
import { findingRows } from './finding-rows.js'
import { organizationRows } from './organization-rows.js'
import { packReading } from './reading-content.js'
import { type RowContext, rowContext, type SourceFile } from './row-context.js'
import type { DocumentRow, DocumentRows, SourceRow } from './row-types.js'
import { sectionRows, tableRows } from './structure-rows.js'
import { taskRows } from './task-rows.js'
import { textPartRows } from './text-part-rows.js'

/** Pure: a document that has its id, as rows of every table it has part in. */
export function buildRows(
  named: NamedDocument,
  file: SourceFile,
  places: Places,
  outcomes: readonly Outcome[] = [],
): DocumentRows {
  const context = rowContext(named, file, places)
  const { evidence: taskEvidence, ...tasks } = taskRows(context)
  const { evidence: figureEvidence, ...figures } = figureRows(context)
  const { evidence: citationEvidence, ...citations } = citationRows(context)
  const { evidence: findingEvidence, ...findings } = findingRows(context)
  const content = {
    ...organizationRows(context),
    sections: sectionRows(context),
    tables: tableRows(context),
    evidence: [...taskEvidence, ...figureEvidence, ...citationEvidence, ...findingEvidence],
    ...tasks,
    ...figures,
    ...citations,
    ...findings,
  }
  const source = sourceRow(context)
  const document = documentRow(context, source)
  // What is written beside the figures of a transcription is no data.
  const currentFile = isTranscribed(context.document) ? null : fileContent(source)
  return {
    ...content,
    // How a text is searched is no part of what it says.
    textParts: isTranscribed(context.document) ? [] : textPartRows(context),
    document: {
      ...document,
      contentHash: contentHash(textHere(context), { ...content, ...inFull(content), document, currentFile }),
    },
    references: referenceRows(context),
    source,
    outcomes: outcomeRows(context.id, outcomes),
    meant: meantRows(outcomes),
    reading: { sourceId: source.id, version: file.readingVersion, content: packReading(named.document.read) },
  }
}

function sourceRow({ id, own, file, document }: RowContext): SourceRow {
  return {
    id: sourceId(id, file.fileName, file.sha256),
    documentId: id,
    fileName: file.fileName,
    sha256: file.sha256,
    url: file.url,
    format: document.read.format,
    byteLength: file.byteLength,
    text: document.read.text,
    pageCount: document.read.pageCount,
    fingerprint: file.fingerprint,
    referenceId: own.id,
    runId: file.runId,
  }
}

function documentRow({ id, document, regionCode, places, file }: RowContext, source: SourceRow): DocumentRow {
  const { frontMatter } = document.structure
  return {
    id,
    title: frontMatter.title,
    normalizedTitle: normalizeTitle(frontMatter.title, places, regionCode).bare,
    noticeTitle: frontMatter.noticeTitle,
    documentNumber: frontMatter.documentNumber,
    kind: frontMatter.kind,
    field: document.field,
    status: isTranscribed(document) ? 'TRANSCRIBED' : 'INGESTED',
    issuedOn: frontMatter.issuedOn,
    regionCode,
    periodStart: frontMatter.periodStart,
    periodEnd: frontMatter.periodEnd,
    currentSourceId: isTranscribed(document) ? null : source.id,
    contentHash: null,
    runId: file.runId,
  }
}

const fileContent = ({ fileName, sha256: hash, url }: SourceRow) =>
  url === null ? [fileName, hash] : [fileName, hash, url]

const isTranscribed = ({ read }: NormalizedDocument) => read.format === 'transcription'

/** The document's own text; the file of a transcription is none. */
const textHere = ({ document }: RowContext) => (isTranscribed(document) ? '' : document.read.text)

/** The run that did it; how its references are told apart, which follows from what they say. */
const NO_CONTENT: readonly string[] = ['runId', 'referenceId']

type Proved = Pick<DocumentRows, 'tasks' | 'targets' | 'observations' | 'citations' | 'evidence'>

/** Rows with what they do not repeat in the database: what says the same has the hash that earlier versions gave it. */
function inFull({ tasks, targets, observations, citations, evidence }: Proved) {
  const proved = <Row extends { id: string }>(rows: readonly Row[]) =>
    rows.map((row) => ({ evidenceId: row.id, ...row }))
  return {
    tasks: proved(tasks),
    targets: proved(targets),
    observations: proved(observations),
    citations: proved(citations),
    evidence: evidence.map((row) => ({ ...row, spans: spansInFull(row) })),
  }
}

/** All that is known of a document and extracted from it: equal texts and rules give equal hashes on every machine. */
const contentHash = (text: string, content: object): string => sha256(stableJson([text, content], NO_CONTENT))
