import type { ReadDocument } from '../../etl/src/model/index.js'
import { readDocument } from '../../etl/src/read/index.js'
import { must } from '../extract/document-of.js'
import { fixtureBytes } from '../fixtures/fixture-files.js'
import { planNames } from '../plan-files.js'
import { zip } from '../read/docx/zip.js'
import { writeDoc } from './write-doc.js'
import { writeMht } from './write-mht.js'
import { writeOfd } from './write-ofd.js'
import { writeRtf } from './write-rtf.js'
import { writeXls } from './write-xls.js'
import { writeXlsx } from './write-xlsx.js'

/** The names that such files have on the web say nothing of what they are. */
const read = async (bytes: Uint8Array, name = 'plan.doc') => must(await readDocument(name, bytes))

const inWord = new Map<string, Promise<ReadDocument>>()

/** A plan as its DOCX is read, once. */
function wordOf(name: string): Promise<ReadDocument> {
  const reading = inWord.get(name) ?? read(fixtureBytes(name, 'docx'))
  inWord.set(name, reading)
  return reading
}

/** All that the later stages ask for; what comes of it is compared in seeds-in-four-formats. */
const content = ({ text, lines, grids }: ReadDocument) => ({ text, lines, grids })

test.each(planNames)('%s says the same in a page saved as one file as in the page', async (name) => {
  const page = fixtureBytes(name, 'html')
  const asPage = content(await read(page))
  const isEven = planNames.indexOf(name) % 2 === 0
  const saved = await read(isEven ? writeMht(page, 'quoted-printable') : writeMht(page, 'base64'))
  expect(saved.format).toBe('mht')
  expect(content(saved)).toEqual(asPage)
})

test.each(planNames)('%s says the same as RTF and as DOC as it does as DOCX', async (name) => {
  const asWord = await wordOf(name)
  const doc = await read(writeDoc(asWord))
  expect(doc.format).toBe('doc')
  expect(content(doc)).toEqual(content(asWord))
  const rtf = await read(writeRtf(asWord, planNames.indexOf(name) % 2 === 0 ? 'unicode' : 'gbk'))
  expect(rtf.format).toBe('rtf')
  expect(content(rtf)).toEqual(content(asWord))
})

test.each(planNames)(
  'the tables of %s have the same cells in workbooks, and in an archive all is the same',
  async (name) => {
    const bytes = fixtureBytes(name, 'docx')
    const asWord = await read(bytes)
    const packed = await read(zip([{ name: 'plan.docx', content: bytes }]))
    expect([packed.format, content(packed)]).toEqual(['zip', content(asWord)])
    if (asWord.grids.length === 0) return
    for (const write of [writeXlsx, writeXls]) expect(cells(await read(write(asWord)))).toEqual(cells(asWord))
  },
)

const cells = ({ text, grids }: ReadDocument) =>
  grids.map((grid) => grid.cells.map(({ start, end, ...place }) => ({ ...place, text: text.slice(start, end) })))

test.each(planNames)(
  '%s has the same paragraphs and cells as OFD, on pages with rulings, as it has as DOCX',
  async (name) => {
    const asWord = await wordOf(name)
    const ofd = await read(writeOfd(asWord))
    expect([ofd.format, ofd.pageCount]).toEqual(['ofd', expect.any(Number)])
    expect(paragraphs(ofd)).toEqual(paragraphs(asWord))
    expect(squeezed(inGrids(ofd))).toEqual(squeezed(inGrids(asWord)))
    expect(rows(ofd)).toBe(rows(asWord))
  },
)

const squeezed = (text: string) => text.replace(/\s/g, '')
const inGrids = ({ text, grids }: ReadDocument) => grids.map(({ start, end }) => text.slice(start, end)).join('')
const rows = ({ grids }: ReadDocument) => grids.reduce((sum, { rowCount }) => sum + rowCount, 0)

/** The text outside of tables. */
function paragraphs({ text, lines, grids }: ReadDocument): string[] {
  const found: string[] = []
  for (const { start, end, opens } of lines) {
    if (grids.some((grid) => start >= grid.start && end <= grid.end)) continue
    const line = squeezed(text.slice(start, end))
    if (opens === false) found[found.length - 1] += line
    else found.push(line)
  }
  return found
}
