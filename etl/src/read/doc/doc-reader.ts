import { isCompoundFile } from '../docx/refused-formats.js'
import type { Reader } from '../reader.js'

const wordStream = Buffer.from('WordDocument', 'utf16le')

const isWord = (bytes: Uint8Array): boolean =>
  isCompoundFile(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wordStream)

export const docReader: Reader = {
  format: 'doc',
  version: '2',
  accepts: isWord,
  read: async (fileName, bytes) => (await import('./read-doc.js')).readDoc(fileName, bytes),
}
