import { fail, ok, type ReadDocument, type Reader, type Result } from '../model/index.js'
import { splitLines } from './lines.js'

/** Control characters that no text file has: one NUL or more than a few others mean a binary format. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192)
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length
  return head.includes(0) || controls > head.length / 100
}

const looksLikeMarkup = (text: string) => /^\s*(?:<!doctype\s+html|<html|<\?xml)/i.test(text)

/** Reads a text file in UTF-8, with or without a byte order mark. */
export function readTextFile(fileName: string, bytes: Uint8Array): Result<ReadDocument> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return fail('WRONG_ENCODING', `${fileName} is not UTF-8 text: save it as UTF-8 and ingest it again.`)
  }
  if (text.replace(/\uFEFF/g, '').trim() === '')
    return fail('EMPTY', `${fileName} holds no text: check that the file was saved completely.`)
  if (looksLikeMarkup(text))
    return fail('UNSUPPORTED_FORMAT', `${fileName} is a web page or XML: save its text as a UTF-8 .txt file first.`)
  return ok({ version: 2, format: 'txt', text, ...splitLines(text), grids: [], unread: [] })
}

export const textReader: Reader = {
  format: 'txt',
  version: '2',
  accepts: (bytes) => !looksBinary(bytes),
  read: readTextFile,
}
