import type { ReadDocument } from '../../../etl/src/model/index.js'
import { readDocument } from '../../../etl/src/read/index.js'
import { must } from '../../extract/document-of.js'
import { type ZipPart, zip } from './zip.js'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The whole part of an element's content: <w:styles …>…</w:styles>. */
export const part = (root: string, content: string) => `${declaration}<${root} ${namespaces}>${content}</${root}>`

/** Contents of the parts of a Word document, without their root elements. */
export interface WordParts {
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
}

export const documentPart = (body: string): ZipPart => ({
  name: 'word/document.xml',
  content: part('w:document', `<w:body>${body}<w:sectPr/></w:body>`),
})

export const rootRelations: ZipPart = {
  name: '_rels/.rels',
  content:
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
}

export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const others = Object.entries(parts).map(([name, content]) => ({
    name: `word/${name}.xml`,
    content: part(`w:${name}`, content),
  }))
  return zip([rootRelations, documentPart(body), ...others])
}

export const readWord = async (body: string, parts: WordParts = {}): Promise<ReadDocument> =>
  must(await readDocument('规划.docx', wordFile(body, parts)))

/** A paragraph of runs, with the content of its w:pPr. */
export const p = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`

/** A run of text, with the content of its w:rPr. */
export const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

export const textOf = (read: ReadDocument, { start, end }: { start: number; end: number }) =>
  read.text.slice(start, end)

export const linesOf = (read: ReadDocument): string[] => read.lines.map((line) => textOf(read, line))

/** The lines that a body prints. */
export const wordLines = async (body: string, parts?: WordParts): Promise<string[]> =>
  linesOf(await readWord(body, parts))
