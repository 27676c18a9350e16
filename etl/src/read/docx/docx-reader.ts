import type { Reader } from '../reader.js'
import { isCompoundFile, isZip } from './refused-formats.js'

/** Takes every ZIP archive and every old Office file, so that those it can't read get a sentence of their own. */
export const docxReader: Reader = {
  format: 'docx',
  version: '1',
  accepts: (bytes) => isZip(bytes) || isCompoundFile(bytes),
  read: async (fileName, bytes, recognised) => (await import('./index.js')).readDocx(fileName, bytes, recognised),
  picture: async (bytes, key) => (await import('./package.js')).embeddedPart(bytes, key),
}
