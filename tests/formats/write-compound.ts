const [sectorSize, miniSize, cutoff] = [512, 64, 4096]
const [free, endOfChain, ofTable] = [0xffffffff, 0xfffffffe, 0xfffffffd]

const padded = (bytes: Uint8Array, to: number) => Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)])

/** A compound file of streams (MS-CFB, version 3); those of less than 4,096 bytes share a stream of small sectors. */
export function compoundFile(streams: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sectors: Buffer[] = []
  const table: number[] = []
  const chain = (bytes: Uint8Array): number => {
    const whole = padded(bytes, sectorSize)
    if (whole.length === 0) return endOfChain
    const first = sectors.length
    for (let at = 0; at < whole.length; at += sectorSize) {
      sectors.push(whole.subarray(at, at + sectorSize))
      table.push(at + sectorSize < whole.length ? sectors.length : endOfChain)
    }
    return first
  }
  const small: Buffer[] = []
  const miniTable: number[] = []
  const entries = [...streams].map(([name, bytes]) => {
    if (bytes.length >= cutoff) return { name, size: bytes.length, first: chain(bytes) }
    const first = miniTable.length
    const whole = padded(bytes, miniSize)
    const count = whole.length / miniSize
    for (let i = 0; i < count; i++) miniTable.push(i < count - 1 ? first + i + 1 : endOfChain)
    small.push(whole)
    return { name, size: bytes.length, first }
  })
  const miniStream = Buffer.concat(small)
  const root = { name: 'Root Entry', size: miniStream.length, first: chain(miniStream) }
  const miniTableAt = chain(numbers(miniTable))
  const directory = chain(Buffer.concat([root, ...entries].map(directoryEntry)))
  const tableSectors = Math.ceil((sectors.length + 1) / (sectorSize / 4 - 1))
  const tableAt = sectors.length
  const numbered = [...table, ...Array.from({ length: tableSectors }, () => ofTable)]
  const rest = tableSectors * (sectorSize / 4) - numbered.length
  const tableBytes = numbers([...numbered, ...Array.from({ length: rest }, () => free)])
  const header = Buffer.alloc(sectorSize, 0xff)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  header.fill(0, 8, 0x4c)
  header.writeUInt16LE(3, 0x1a)
  header.writeUInt16LE(0xfffe, 0x1c)
  header.writeUInt16LE(9, 0x1e)
  header.writeUInt16LE(6, 0x20)
  header.writeUInt32LE(tableSectors, 0x2c)
  header.writeUInt32LE(directory, 0x30)
  header.writeUInt32LE(cutoff, 0x38)
  header.writeUInt32LE(miniTableAt, 0x3c)
  header.writeUInt32LE(endOfChain, 0x44)
  for (let i = 0; i < tableSectors; i++) header.writeUInt32LE(tableAt + i, 0x4c + 4 * i)
  return new Uint8Array(Buffer.concat([header, ...sectors, tableBytes]))
}

function directoryEntry({ name, size, first }: { name: string; size: number; first: number }, at: number): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, 'utf16le')
  entry.writeUInt16LE(2 * name.length + 2, 0x40)
  entry[0x42] = at === 0 ? 5 : 2
  entry.writeUInt32LE(first, 0x74)
  entry.writeUInt32LE(size, 0x78)
  return entry
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, 4 * i)
  return bytes
}
