/** A record of a workbook's stream (MS-XLS 2.1.4). */
export interface XlsRecord {
  type: number
  /** The record, and what goes on in records of CONTINUE after it: strings tell their width anew in each. */
  parts: readonly Buffer[]
}

/** Types of the records that are read (MS-XLS 2.3). */
export const types = {
  formula: 0x0006,
  end: 0x000a,
  since1904: 0x0022,
  password: 0x002f,
  font: 0x0031,
  goesOn: 0x003c,
  column: 0x007d,
  sheet: 0x0085,
  numbers: 0x00bd,
  richLabel: 0x00d6,
  cellFormat: 0x00e0,
  merges: 0x00e5,
  strings: 0x00fc,
  sharedLabel: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  packedNumber: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const

/** The records of a stream from a place on; the last one that is cut off is left out. */
export function* recordsFrom(stream: Buffer, from: number): Generator<XlsRecord> {
  let current: { type: number; parts: Buffer[] } | null = null
  for (let at = from; at + 4 <= stream.length; ) {
    const [type, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)]
    const data = stream.subarray(at + 4, at + 4 + length)
    at += 4 + length
    if (type === types.goesOn && current !== null) current.parts.push(data)
    else {
      if (current !== null) yield current
      current = { type, parts: [data] }
    }
  }
  if (current !== null) yield current
}

/** The records of one part of the stream, globals or a sheet: from where it begins to its end, without charts within it. */
export function* recordsOfPart(stream: Buffer, from: number): Generator<XlsRecord> {
  let depth = 0
  for (const record of recordsFrom(stream, from)) {
    if (record.type === types.begin) depth++
    else if (record.type === types.end && --depth <= 0) return
    else if (depth === 1) yield record
  }
}
