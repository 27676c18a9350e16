import { fail, type ReadDocument, type Result } from '../../model/index.js'
import { tooLarge } from '../docx/refusals.js'
import { writeDocument } from '../docx/write-document.js'
import { readBlocks } from './read-blocks.js'

/** Pictures are written in hexadecimal digits: a plan with photographs has tens of megabytes. */
const mostBytes = 128 * 2 ** 20

/**
 * Reads an RTF file, which word processors often name .doc: what it prints, without page heads and feet, hidden and struck text.
 * A table within a cell is read as lines of the cell.
 */
export function readRtf(fileName: string, bytes: Uint8Array): Result<ReadDocument> {
  if (bytes.length > mostBytes) return tooLarge(fileName, `it has more than ${mostBytes / 2 ** 20} MB`)
  const blocks = readBlocks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
  if (blocks === null) return tooLarge(fileName, 'its groups are nested deeper than any program writes them')
  const read = writeDocument(fileName, blocks, 'rtf')
  if (read.ok && read.value.lines.length === 0)
    return fail('EMPTY', `${fileName} holds no text: if it holds pictures of pages, put their text in.`)
  return read
}
