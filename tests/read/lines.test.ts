import fc from 'fast-check'
import { readText } from './text-of.js'

const linesOf = (text: string) => {
  const read = readText(text)
  return read.lines.map((line) => read.text.slice(line.start, line.end))
}

test.each([
  ['LF', '就业\n社保\n人才'],
  ['CR LF', '就业\r\n社保\r\n人才'],
  ['CR', '就业\r社保\r人才'],
])('%s ends a line and is no part of it', (_name, text) => expect(linesOf(text)).toEqual(['就业', '社保', '人才']))

test('a byte order mark stays in the text, so that offsets count from the start of the file', () => {
  const read = readText('\uFEFF就业\n社保')
  expect(read.text).toBe('\uFEFF就业\n社保')
  expect(read.lines.at(-1)).toMatchObject({ start: 4, end: 6 })
})

test('lines, folios and the marks between them make up the whole text', () => {
  const pieces = fc.constantFrom('就业', ' ', '\n', '\r\n', '\r', '\f', '— 7 —', '𠀀', '60')
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = `人才${parts.join('')}`
      const { lines } = readText(text)
      const between = lines.map((line, i) => text.slice(i === 0 ? 0 : (lines[i - 1]?.end ?? 0), line.start))
      expect(between.every((mark) => /^(?:\r\n|\n|\r|\f| *— 7 — *)*$/.test(mark))).toBe(true)
      expect(text.slice(lines.at(-1)?.end ?? 0)).toMatch(/^(?:\r\n|\n|\r|\f| *— 7 — *)*$/)
    }),
  )
})
