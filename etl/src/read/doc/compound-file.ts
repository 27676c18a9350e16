/**
 * The streams of a compound file (MS-CFB), the container of Office before 2007, by name; of those of equal names the first.
 * Chains of sectors that are damaged, or lead round in a circle, end where they do.
 */
export class CompoundFile {
  readonly #file: Buffer
  readonly #sectorSize: number
  readonly #miniSize: number
  readonly #table: number[] = []
  readonly #miniTable: number[]
  readonly #entries = new Map<string, { first: number; size: number }>()
  readonly #miniStream: Buffer

  constructor(bytes: Uint8Array) {
    this.#file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#sectorSize = 1 << Math.min(Math.max(this.#number16(0x1e), 7), 16)
    this.#miniSize = 1 << Math.min(Math.max(this.#number16(0x20), 4), 12)
    for (const sector of this.#tableSectors()) this.#table.push(...numbersIn(this.#sector(sector)))
    this.#readDirectory(this.#chain(this.#number32(0x30), this.#table, (sector) => this.#sector(sector)))
    const root = this.#entries.get('Root Entry')
    this.#miniTable = numbersIn(this.#chain(this.#number32(0x3c), this.#table, (sector) => this.#sector(sector)))
    this.#miniStream = root ? this.#chain(root.first, this.#table, (sector) => this.#sector(sector)) : Buffer.alloc(0)
  }

  /** The bytes of a stream; null where there is none of that name. */
  stream(name: string): Buffer | null {
    const entry = this.#entries.get(name)
    if (!entry) return null
    const mini = (sector: number) => this.#miniStream.subarray(sector * this.#miniSize, (sector + 1) * this.#miniSize)
    const isMini = entry.size < this.#number32(0x38)
    const bytes = isMini
      ? this.#chain(entry.first, this.#miniTable, mini)
      : this.#chain(entry.first, this.#table, (sector) => this.#sector(sector))
    return bytes.subarray(0, entry.size)
  }

  /** The sectors that hold the table of sectors: 109 are named in the header, the others in a chain of their own. */
  *#tableSectors(): Generator<number> {
    const most = this.#file.length / this.#sectorSize
    let told = 0
    for (let i = 0; i < 109 && told < most; i++, told++) {
      const sector = this.#number32(0x4c + 4 * i)
      if (sector > lastSector) return
      yield sector
    }
    for (let next = this.#number32(0x44); next <= lastSector && told < most; ) {
      const numbers = numbersIn(this.#sector(next))
      for (const sector of numbers.slice(0, -1)) {
        if (sector > lastSector || ++told > most) return
        yield sector
      }
      next = numbers.at(-1) ?? endOfChain
    }
  }

  #readDirectory(directory: Buffer): void {
    for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
      const length = Math.min(directory.readUInt16LE(at + 0x40), 64)
      const name = directory.toString('utf16le', at, at + Math.max(length - 2, 0))
      if (name !== '' && !this.#entries.has(name))
        this.#entries.set(name, { first: directory.readUInt32LE(at + 0x74), size: directory.readUInt32LE(at + 0x78) })
    }
  }

  /** No chain has more bytes than the file: one that has leads round in a circle. */
  #chain(first: number, table: readonly number[], read: (sector: number) => Buffer): Buffer {
    const parts: Buffer[] = []
    let length = 0
    for (
      let sector = first;
      sector <= lastSector && length <= this.#file.length;
      sector = table[sector] ?? endOfChain
    ) {
      const part = read(sector)
      if (part.length === 0) break
      parts.push(part)
      length += part.length
    }
    return Buffer.concat(parts)
  }

  #sector(number: number): Buffer {
    const at = (number + 1) * this.#sectorSize
    return this.#file.subarray(at, at + this.#sectorSize)
  }

  #number16(at: number): number {
    return at + 2 <= this.#file.length ? this.#file.readUInt16LE(at) : 0
  }

  #number32(at: number): number {
    return at + 4 <= this.#file.length ? this.#file.readUInt32LE(at) : endOfChain
  }
}

const entrySize = 128
/** Greater numbers are marks: free, end of a chain. */
const lastSector = 0xfffffffa
const endOfChain = 0xfffffffe

const numbersIn = (sectors: Buffer): number[] =>
  Array.from({ length: sectors.length >> 2 }, (_, i) => sectors.readUInt32LE(4 * i))
