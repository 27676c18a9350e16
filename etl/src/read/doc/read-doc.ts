import { fail, ok, type ReadDocument, type Result } from '../../model/index.js'
import { limits } from '../docx/limits.js'
import { corrupt, encrypted, tooLarge } from '../docx/refusals.js'
import { refuseCompoundFile } from '../docx/refused-formats.js'
import { writeDocument } from '../docx/write-document.js'
import { CompoundFile } from './compound-file.js'
import { readBlocks } from './read-blocks.js'
import { wordFile } from './word-file.js'

/**
 * Reads a Word document of the binary format (.doc, and .wps of WPS Writer, which writes the same): paragraphs and tables
 * with their merged cells. Numbers that Word counts by itself are not in its text, which is told as a part that is unread.
 */
export function readDoc(fileName: string, bytes: Uint8Array): Result<ReadDocument> {
  const word = wordFile(new CompoundFile(bytes))
  if (word === null) return refuseCompoundFile(fileName, bytes)
  if (word.encrypted) return encrypted(fileName)
  const found = readBlocks(word)
  if (found === null) return tooLarge(fileName, `it tells of more than ${limits.characters} characters`)
  const { blocks, numbered } = found
  if (blocks.length === 0 && word.stories.text > 1) return corrupt(fileName, 'its text is not where it says')
  const read = writeDocument(fileName, blocks, 'doc')
  if (read.ok && read.value.lines.length === 0)
    return fail('EMPTY', `${fileName} holds no text: if it holds pictures of pages, put their text in.`)
  return read.ok && numbered > 0 ? ok(withNumbersMissing(read.value, numbered)) : read
}

/** Headings and items whose number is missing are read as paragraphs without one: people have to know. */
function withNumbersMissing(read: ReadDocument, count: number): ReadDocument {
  const { start = 0, end = 0 } = read.lines[0] ?? {}
  return {
    ...read,
    unread: [...read.unread, { because: { code: 'numbers-not-in-text', args: { count } }, start, end }],
  }
}
