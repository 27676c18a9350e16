import { fail, type ReadDocument, type Result } from '../model/index.js'
import { docReader } from './doc/doc-reader.js'
import { docxReader } from './docx/docx-reader.js'
import { htmlReader } from './html/html-reader.js'
import { mhtReader } from './mht/mht-reader.js'
import { ofdReader } from './ofd/ofd-reader.js'
import { pdfReader } from './pdf/pdf-reader.js'
import type { Reader } from './reader.js'
import { rtfReader } from './rtf/rtf-reader.js'
import type { RecognisedPage, ScannedFile } from './scans/scanned-file.js'
import { textReader } from './txt/text-reader.js'
import { xlsReader } from './xls/xls-reader.js'
import { xlsxReader } from './xlsx/xlsx-reader.js'
import { zipReader } from './zip/zip-reader.js'

/** Every format of one file, asked in this order; text comes last. A new format is one folder and one entry here. */
const single: readonly Reader[] = [
  pdfReader,
  xlsxReader,
  ofdReader,
  docReader,
  xlsReader,
  docxReader,
  rtfReader,
  mhtReader,
  htmlReader,
  textReader,
]

/** Every known format. Docx takes what archives are left, to say what they are. */
export const readers: readonly Reader[] = [zipReader(readerOf(single)), ...single]

/** Stage read: the bytes of one file become lines and grids of cells. Never throws for bad input. */
export const readDocument = (fileName: string, file: Uint8Array | ScannedFile): Promise<Result<ReadDocument>> =>
  'pages' in file ? readFile(fileName, file.bytes, file.pages) : readFile(fileName, file)

const readFile = readerOf(readers)

/** The file of a picture that an unread part of a document names; null where there is none. */
export async function pictureOf(bytes: Uint8Array, key: string): Promise<Uint8Array | null> {
  const reader = readers.find((candidate) => candidate.accepts(bytes))
  return (await reader?.picture?.(bytes, key)) ?? null
}

function readerOf(known: readonly Reader[]) {
  return async (
    fileName: string,
    bytes: Uint8Array,
    recognised?: readonly RecognisedPage[],
  ): Promise<Result<ReadDocument>> => {
    if (bytes.length === 0) return fail('EMPTY', `${fileName} is an empty file: check that it was saved completely.`)
    const reader = known.find((candidate) => candidate.accepts(bytes))
    if (reader) return reader.read(fileName, bytes, recognised)
    const formats = known.map((candidate) => candidate.format).join(', ')
    return fail(
      'UNSUPPORTED_FORMAT',
      `${fileName} is of a format that can't be read (known: ${formats}): convert it first.`,
    )
  }
}
