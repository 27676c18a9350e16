import { fail, ok, type ReadDocument, type Result } from '../../model/index.js'
import { needsOcr } from '../scans/needs-ocr.js'
import type { RecognisedPage } from '../scans/scanned-file.js'
import { withPictures } from '../scans/with-pictures.js'
import { openArchive } from './archive.js'
import { child } from './element.js'
import { groundOfPages } from './ink.js'
import { readNotes } from './notes.js'
import { readPackage } from './package.js'
import { readBlocks } from './read-blocks.js'
import { corrupt } from './refusals.js'
import { isCompoundFile, refuseArchive, refuseCompoundFile } from './refused-formats.js'
import { beginStory } from './story.js'
import { writeDocument } from './write-document.js'

/**
 * Reads a Word document (.docx): what it prints, automatic numbers included, without headers, footers and comments.
 * ENCRYPTED, UNSUPPORTED_FORMAT, UNREADABLE (damaged), TOO_LARGE or EMPTY where it can't.
 */
export async function readDocx(
  fileName: string,
  bytes: Uint8Array,
  recognised: readonly RecognisedPage[] = [],
): Promise<Result<ReadDocument>> {
  if (isCompoundFile(bytes)) return refuseCompoundFile(fileName, bytes)
  const archive = await openArchive(fileName, bytes)
  if (!archive.ok) return archive
  const word = await readPackage(fileName, archive.value)
  if (!word.ok) return word
  if (word.value === null) return refuseArchive(fileName, archive.value.names)
  const body = child(word.value.document, 'w:body')
  if (!body) return corrupt(fileName, 'it has no body')
  const story = beginStory(word.value)
  const blocks = readBlocks(body, story, groundOfPages(word.value.document))
  const written = writeDocument(fileName, [...blocks, ...readNotes(word.value, story)], 'docx')
  if (!written.ok) return written
  const read = withPictures(written.value, recognised)
  if (read.lines.length > 0) return ok(read)
  return needsOcr(fileName, read) ?? fail('EMPTY', `${fileName} holds no text: get the file again.`)
}
