/** A field of a message of protocol buffers, with its number: a whole number, or the bytes of anything else. */
export interface Field {
  id: number
  value: bigint | Uint8Array
  /** How it is written: 0 whole numbers, 1 and 5 eight and four bytes, 2 bytes after their length. */
  wire: number
}

export const whole = (id: number, value: number): Field => ({ id, wire: 0, value: BigInt(value) })
export const bytes = (id: number, value: Uint8Array): Field => ({ id, wire: 2, value })
export const text = (id: number, value: string): Field => bytes(id, new TextEncoder().encode(value))
export const float = (id: number, value: number): Field => {
  return { id, wire: 5, value: new Uint8Array(Float32Array.of(value).buffer) }
}

/** The fields of a message in their order. */
export function fieldsOf(message: Uint8Array): Field[] {
  const fields: Field[] = []
  let at = 0
  while (at < message.length) {
    const key = wholeAt(message, at)
    const [id, wire] = [Number(key.value >> 3n), Number(key.value & 7n)]
    const head = wire === 0 || wire === 2 ? wholeAt(message, key.end) : { value: wire === 5 ? 4n : 8n, end: key.end }
    at = wire === 0 ? head.end : head.end + Number(head.value)
    fields.push({ id, wire, value: wire === 0 ? head.value : message.subarray(head.end, at) })
  }
  return fields
}

/** Seven bits a byte, the lowest first; the last byte is below 128. */
function wholeAt(message: Uint8Array, start: number): { value: bigint; end: number } {
  let value = 0n
  for (let at = start; at < message.length; at++) {
    const byte = message[at] as number
    value |= BigInt(byte & 127) << BigInt(7 * (at - start))
    if (byte < 128) return { value, end: at + 1 }
  }
  throw new Error('A message of protocol buffers ends within a number.')
}

/** A message of fields. */
export function messageOf(fields: readonly Field[]): Uint8Array {
  const parts = fields.flatMap(({ id, wire, value }) => {
    const key = asBytes(BigInt(8 * id + wire))
    if (typeof value === 'bigint') return [Uint8Array.from([...key, ...asBytes(value)])]
    return [Uint8Array.from(wire === 2 ? [...key, ...asBytes(BigInt(value.length))] : key), value]
  })
  return new Uint8Array(Buffer.concat(parts))
}

function asBytes(value: bigint): number[] {
  const low = Number(value & 127n)
  return value > 127n ? [low + 128, ...asBytes(value >> 7n)] : [low]
}

/** The fields of a number as bytes, as texts, and as whole numbers: those may stand packed in one field. */
export const bytesIn = (fields: readonly Field[], id: number): Uint8Array[] =>
  fields.flatMap((field) => (field.id === id && typeof field.value !== 'bigint' ? [field.value] : []))

export const textsIn = (fields: readonly Field[], id: number): string[] =>
  bytesIn(fields, id).map((value) => new TextDecoder().decode(value))

export const wholesIn = (fields: readonly Field[], id: number): number[] =>
  fields
    .filter((field) => field.id === id)
    .flatMap(({ value }) => (typeof value === 'bigint' ? Number(value) : unpacked(value)))

function unpacked(packed: Uint8Array): number[] {
  const values: number[] = []
  for (let at = 0; at < packed.length; ) {
    const { value, end } = wholeAt(packed, at)
    values.push(Number(value))
    at = end
  }
  return values
}
