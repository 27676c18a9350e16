import { fail, type Result } from '../../model/index.js'
import { encrypted } from './refusals.js'

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte)

/** PK: a local file header, or the end record of an empty archive. */
export const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)

/** The compound file of Office before 2007, which also wraps documents protected with a password. */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

/** Why a compound file can't be read, recognised by the names of its streams. */
export function refuseCompoundFile(fileName: string, bytes: Uint8Array): Result<never> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string) => buffer.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return encrypted(fileName)
  if (holds('WordDocument'))
    return fail('UNSUPPORTED_FORMAT', `${fileName} is a Word document of the old binary format: save it as .docx.`)
  if (holds('Workbook'))
    return fail('UNSUPPORTED_FORMAT', `${fileName} is an Excel workbook of the old binary format: save it as .xlsx.`)
  return fail(
    'UNSUPPORTED_FORMAT',
    `${fileName} is an Office file of an old binary format (.doc, .wps, .xls): save it as .docx.`,
  )
}

/** A part that only archives of that format have, and what to do with it. */
const archiveFormats: readonly [part: RegExp, format: string, advice: string][] = [
  [/^ppt\//, 'a PowerPoint presentation', 'copy its text into a Word document and save that as .docx'],
  [/^content\.xml$/, 'an OpenDocument file', 'save it as .docx'],
]

/** Why an archive that is no Word document can't be read. names: its parts, in lower case. */
export function refuseArchive(fileName: string, names: readonly string[]): Result<never> {
  const known = archiveFormats.find(([part]) => names.some((name) => part.test(name)))
  const [format, advice] = known?.slice(1) ?? ['an archive without a Word document', 'unpack it and give its files']
  return fail('UNSUPPORTED_FORMAT', `${fileName} is ${format}: ${advice}.`)
}
