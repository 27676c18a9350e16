import { fail, type ReadDocument, type Reader, type Result } from '../../model/index.js'
import { openArchive } from './archive.js'
import { child } from './element.js'
import { groundOfPages } from './ink.js'
import { readNotes } from './notes.js'
import { readPackage } from './package.js'
import { readBlocks } from './read-blocks.js'
import { corrupt } from './refusals.js'
import { isCompoundFile, isZip, refuseArchive, refuseCompoundFile } from './refused-formats.js'
import { beginStory } from './story.js'
import { writeDocument } from './write-document.js'

/**
 * Reads a Word document (.docx): what it prints, automatic numbers included, without headers, footers and comments.
 * ENCRYPTED, UNSUPPORTED_FORMAT, UNREADABLE (damaged), TOO_LARGE or EMPTY where it can't.
 */
export async function readDocx(fileName: string, bytes: Uint8Array): Promise<Result<ReadDocument>> {
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
  const read = writeDocument(fileName, [...blocks, ...readNotes(word.value, story)], 'docx')
  if (read.ok && read.value.lines.length === 0)
    return fail('EMPTY', `${fileName} holds no text: if it holds pictures of pages, put their text in.`)
  return read
}

/** Takes every ZIP archive and every old Office file, so that those it can't read get a sentence of their own. */
export const docxReader: Reader = {
  format: 'docx',
  version: '1',
  accepts: (bytes) => isZip(bytes) || isCompoundFile(bytes),
  read: readDocx,
}
