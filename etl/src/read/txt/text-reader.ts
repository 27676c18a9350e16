import { fail, ok, type ReadDocument, type Result } from '../../model/index.js'
import { decodeText, utf16Of } from '../encoding/index.js'
import type { Reader } from '../reader.js'
import { cutLines, splitLines } from './lines.js'
import { lostGrids, withCellLines } from './lost-grids.js'
import { readMarkdown } from './markdown.js'

/** Control characters that no text file has: one NUL or more than a few others mean a binary format. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192)
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length
  return head.includes(0) || controls > head.length / 100
}

/** Reads a text file in UTF-8, UTF-16, GB 18030 or Big5. */
export function readTextFile(fileName: string, bytes: Uint8Array): Result<ReadDocument> {
  const decoded = decodeText(fileName, bytes)
  if (!decoded.ok) return decoded
  const text = decoded.value
  if (text.replace(/\uFEFF/g, '').trim() === '')
    return fail('EMPTY', `${fileName} holds no text: check that the file was saved completely.`)
  if (/^\uFEFF?\s*<\?xml/i.test(text))
    return fail('UNSUPPORTED_FORMAT', `${fileName} is XML: save its text as a UTF-8 .txt file first.`)
  const { grids: lost, unread } = lostGrids(text, cutLines(text))
  const tables = lost.map(({ grid }) => grid)
  const { lines, pageCount } = splitLines(text, tables)
  const markdown = readMarkdown(text, withCellLines(text, lines, lost))
  const grids = [...tables, ...markdown.grids].sort((a, b) => a.start - b.start)
  return ok({ version: 2, format: 'txt', text, lines: markdown.lines, grids, unread, pageCount })
}

export const textReader: Reader = {
  format: 'txt',
  version: '5',
  accepts: (bytes) => utf16Of(bytes) !== null || !looksBinary(bytes),
  read: readTextFile,
}
