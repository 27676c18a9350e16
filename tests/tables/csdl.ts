import { createRequire } from 'node:module'

/** Reads CSDL XML with the tool of the OData committee's editor; throws at the first thing that is not CSDL. */
export function readCsdl(xml: string): Record<string, CsdlSchema> {
  const { xml2json } = createRequire(import.meta.url)('odata-csdl')
  return xml2json(xml, { strict: true, annotations: true })
}

export interface CsdlProperty {
  $Type?: string
  $Nullable?: boolean
  $Precision?: number
  '@Core.Description'?: string
}

// biome-ignore lint/suspicious/noExplicitAny: CSDL JSON nests by names that the model gives
export type CsdlSchema = any

/** Whether a value of JSON is one of an Edm type, as the OData JSON format writes them. */
export function isEdm(
  value: unknown,
  { $Type = 'Edm.String', $Nullable = false, $Precision = 0 }: CsdlProperty,
): boolean {
  if (value === null) return $Nullable
  switch ($Type) {
    case 'Edm.String':
      return typeof value === 'string'
    case 'Edm.Double':
      return typeof value === 'number'
    case 'Edm.Int32':
      return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31
    case 'Edm.Boolean':
      return typeof value === 'boolean'
    case 'Edm.Date':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value))
    case 'Edm.DateTimeOffset': {
      const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.(\d+))?Z$/.exec(String(value))
      return time !== null && (time[1] ?? '').length <= $Precision
    }
    default:
      return false
  }
}
