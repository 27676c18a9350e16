import { fail, type ReadDocument, type Reader, type Result } from '../../model/index.js'
import { limits } from '../docx/limits.js'
import { corrupt, tooLarge } from '../docx/refusals.js'
import { isCompoundFile, refuseCompoundFile } from '../docx/refused-formats.js'
import { writeDocument } from '../docx/write-document.js'
import { CompoundFile } from './compound-file.js'
import { readBlocks } from './read-blocks.js'
import { wordFile } from './word-file.js'

const wordStream = Buffer.from('WordDocument', 'utf16le')

const isWord = (bytes: Uint8Array): boolean =>
  isCompoundFile(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wordStream)

/**
 * Reads a Word document of the binary format (.doc, and .wps of WPS Writer, which writes the same): paragraphs and tables
 * with their merged cells. Numbers that Word counts by itself are not in its text.
 */
export function readDoc(fileName: string, bytes: Uint8Array): Result<ReadDocument> {
  const word = wordFile(new CompoundFile(bytes))
  if (word === null) return refuseCompoundFile(fileName, bytes)
  if (word.encrypted)
    return fail(
      'ENCRYPTED',
      `${fileName} is protected with a password: open it, remove the password and save it again.`,
    )
  const blocks = readBlocks(word)
  if (blocks === null) return tooLarge(fileName, `it tells of more than ${limits.characters} characters`)
  if (blocks.length === 0 && word.stories.text > 1) return corrupt(fileName, 'its text is not where it says')
  const read = writeDocument(fileName, blocks, 'doc')
  if (read.ok && read.value.lines.length === 0)
    return fail('EMPTY', `${fileName} holds no text: if it holds pictures of pages, put their text in.`)
  return read
}

export const docReader: Reader = { format: 'doc', version: '1', accepts: isWord, read: readDoc }
