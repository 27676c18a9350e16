import type { ReadDocument } from '../../etl/src/model/index.js'
import { readDocument } from '../../etl/src/read/index.js'
import { must } from '../extract/document-of.js'
import { fixtureBytes } from '../fixtures/fixture-files.js'
import { planNames } from '../plan-files.js'
import { writeMht } from './write-mht.js'
import { writeRtf } from './write-rtf.js'

/** The names that such files have on the web say nothing of what they are. */
const read = async (bytes: Uint8Array, name = 'plan.doc') => must(await readDocument(name, bytes))

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

test.each(planNames)('%s says the same as RTF as it does as DOCX', async (name) => {
  const asWord = await read(fixtureBytes(name, 'docx'))
  const rtf = await read(writeRtf(asWord, planNames.indexOf(name) % 2 === 0 ? 'unicode' : 'gbk'))
  expect(rtf.format).toBe('rtf')
  expect(content(rtf)).toEqual(content(asWord))
})
