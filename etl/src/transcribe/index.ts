import type { Catalogue, Regions } from '../catalogue/types.js'
import { type ExtractedDocument, type NormalizedDocument, ok, type Result } from '../model/index.js'
import { normalizeDocument } from '../normalize/index.js'
import { readTranscription } from './read-transcription.js'
import type { Transcription } from './schema.js'
import { toFigure } from './transcribed-figure.js'

export { isTranscription } from './is-transcription.js'

/**
 * The figures of a document whose file can't be had, from YAML: checked, then matched and normalized as those that are
 * extracted. Pure.
 */
export function transcribeFile(
  fileName: string,
  bytes: Uint8Array,
  catalogue: Catalogue,
  regions: Regions,
): Result<NormalizedDocument> {
  const read = readTranscription(fileName, bytes, catalogue, regions)
  if (!read.ok) return read
  const { transcription, text } = read.value
  const normalized = normalizeDocument(toExtracted(transcription, text, regions), catalogue, regions)
  return ok({ ...normalized, regionCode: transcription.region, field: transcription.field ?? normalized.field })
}

function toExtracted(transcription: Transcription, text: string, regions: Regions): ExtractedDocument {
  const { title, documentNumber, kind, issuers, issuedOn, periodStart, periodEnd, figures } = transcription
  const regionName = regions.byCode.get(transcription.region)?.name ?? null
  return {
    version: 1,
    read: { version: 2, format: 'transcription', text, lines: [], grids: [], unread: [], pageCount: null },
    structure: {
      version: 1,
      frontMatter: {
        title,
        noticeTitle: null,
        documentNumber,
        kind,
        issuers,
        issuedOn,
        regionName,
        periodStart,
        periodEnd,
      },
      sections: [],
      paragraphs: [],
      tables: [],
    },
    figures: figures.map(toFigure),
    tasks: [],
    citations: [],
    findings: [],
  }
}
