import type { Reader } from '../reader.js'
import { partNames } from '../zip/names.js'

export const xlsxReader: Reader = {
  format: 'xlsx',
  version: '1',
  accepts: (bytes) => partNames(bytes).includes('xl/workbook.xml'),
  read: async (fileName, bytes) => (await import('./read-xlsx.js')).readXlsx(fileName, bytes),
}
