/**
 * A font whose every letter is a block: half as wide as high for the scripts of the west, square for Chinese. Screens of two
 * machines then differ in nothing but what the pages themselves do: fonts, their widths and their smoothing are the machines'.
 */
export function blockFont(): Buffer {
  const glyphs = [Buffer.alloc(0), block(460, 640), block(920, 800), Buffer.alloc(0)]
  const advances = [1000, 500, 1000, 300]
  const tables: [string, Buffer][] = [
    ['OS/2', os2()],
    ['cmap', characters()],
    ['glyf', Buffer.concat(glyphs)],
    ['head', head()],
    ['hhea', words(1, 0, 800, -200, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, advances.length)],
    ['hmtx', words(...advances.flatMap((advance) => [advance, 40]))],
    ['loca', words(...offsets(glyphs).map((offset) => offset / 2))],
    ['maxp', words(1, 0, advances.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['name', names()],
    ['post', Buffer.concat([words(3, 0, 0, 0, -100, 50), Buffer.alloc(20)])],
  ]
  return font(tables)
}

/** Big-endian numbers of 16 bits, as most of a font is. */
function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [i, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, i * 2)
  return bytes
}

const longs = (...values: readonly number[]): Buffer =>
  words(...values.flatMap((value) => [Math.floor(value / 0x10000), value % 0x10000]))

/** A rectangle above the line: one contour of four points. */
const block = (width: number, height: number): Buffer =>
  Buffer.concat([
    words(1, 40, 0, width, height, 3, 0),
    Buffer.from([1, 1, 1, 1]),
    words(40, 0, width - 40, 0),
    words(0, height, 0, -height),
    Buffer.alloc(2),
  ])

function offsets(glyphs: readonly Buffer[]): number[] {
  let at = 0
  return [0, ...glyphs.map((glyph) => (at += glyph.length))]
}

/** Many characters to one glyph (format 13): blanks, letters, everything from the radicals of Chinese on. */
function characters(): Buffer {
  const groups = [
    [0x20, 0x20, 3],
    [0x21, 0x9f, 1],
    [0xa0, 0xa0, 3],
    [0xa1, 0x1fff, 1],
    [0x2010, 0x2e7f, 1],
    [0x2e80, 0x1ffff, 2],
  ] as const
  const size = 16 + groups.length * 12
  return Buffer.concat([words(0, 1, 3, 10), longs(12), words(13, 0), longs(size, 0, groups.length, ...groups.flat())])
}

const head = (): Buffer =>
  Buffer.concat([
    longs(0x10000, 0x10000, 0, 0x5f0f3cf5),
    words(0, 1000),
    Buffer.alloc(16),
    words(0, -200, 1000, 800, 0, 8, 2, 0, 0),
  ])

const os2 = (): Buffer =>
  Buffer.concat([
    words(4, 500, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0),
    Buffer.alloc(10),
    longs(1, 0, 0, 0),
    Buffer.from('NONE'),
    words(0x40, 0x20, 0xffff, 800, -200, 0, 800, 200),
    longs(1, 0),
    words(640, 640, 0, 0x20, 1),
  ])

function names(): Buffer {
  const texts = ['Blocks', 'Regular', 'Blocks', 'Blocks', '1', 'Blocks'].map((text) =>
    Buffer.from(text, 'utf16le').swap16(),
  )
  const starts = offsets(texts)
  const records = texts.flatMap((text, i) => [3, 1, 0x409, i + 1, text.length, starts[i] ?? 0])
  return Buffer.concat([words(0, texts.length, 6 + texts.length * 12, ...records), ...texts])
}

/** Tables one after the other, each from a multiple of four bytes on, behind their directory. */
function font(tables: readonly [string, Buffer][]): Buffer {
  const padded = tables.map(([, table]) => Buffer.concat([table, Buffer.alloc(-table.length & 3)]))
  const begin = 12 + tables.length * 16
  const starts = offsets(padded)
  const directory = tables.map(([tag, table], i) =>
    Buffer.concat([Buffer.from(tag), longs(sumOf(padded[i] ?? table), begin + (starts[i] ?? 0), table.length)]),
  )
  return Buffer.concat([
    longs(0x10000),
    words(tables.length, 128, 3, tables.length * 16 - 128),
    ...directory,
    ...padded,
  ])
}

function sumOf(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) % 0x100000000
  return sum
}
