import { ok, type Result } from '../../model/index.js'
import type { Archive } from '../docx/archive.js'
import { child, integer, type XmlElement } from '../docx/element.js'
import { besides, targets } from '../docx/package.js'
import { parseXml } from '../docx/xml.js'
import { raised } from '../raised.js'
import { formatOf } from './number-format.js'

/** What the cells of all sheets refer to. */
export interface Workbook {
  strings: readonly string[]
  /** Number formats by the style of a cell. */
  formats: readonly string[]
  /** Of each string the runs with a style of their own, whatever that of the cell. */
  ownStyled: readonly string[]
  /** Styles whose text is struck out. */
  struck: ReadonlySet<number>
  /** Styles whose text is white on no ground. */
  unseen: ReadonlySet<number>
  since1904: boolean
}

export interface WorkbookFile extends Workbook {
  /** Sheets that are shown, in their order. */
  sheets: XmlElement[]
}

/** Reads the parts of a workbook by its relationships; null where the archive is none. */
export async function readWorkbook(fileName: string, archive: Archive): Promise<Result<WorkbookFile | null>> {
  const read = async (name: string | undefined): Promise<Result<XmlElement | null>> => {
    const bytes = name === undefined ? ok(null) : await archive.part(name)
    if (!bytes.ok) return bytes
    return bytes.value === null ? ok(null) : parseXml(fileName, name ?? '', bytes.value)
  }
  const root = await read('_rels/.rels')
  if (!root.ok) return root
  const bookName = targets(root.value, '').get('officeDocument') ?? 'xl/workbook.xml'
  const { folder, relations: relationsName } = besides(bookName)
  const [book, relations] = [await read(bookName), await read(relationsName)]
  if (!book.ok) return book
  if (!relations.ok) return relations
  if (book.value?.name !== 's:workbook') return ok(null)
  const parts = targets(relations.value, folder)
  const [strings, styles] = [await read(parts.get('sharedStrings')), await read(parts.get('styles'))]
  if (!strings.ok) return strings
  if (!styles.ok) return styles
  const sheets: XmlElement[] = []
  for (const name of shownSheets(book.value, partsById(relations.value, folder))) {
    const sheet = await read(name)
    if (!sheet.ok) return sheet
    if (sheet.value?.name === 's:worksheet') sheets.push(sheet.value)
  }
  const since1904 = /^(?:1|true|on)$/.test(child(book.value, 's:workbookPr')?.attributes.date1904 ?? '')
  const shared = strings.value?.children ?? []
  const ownStyled = shared.map(({ children, ...rest }) =>
    stringText({ ...rest, children: children.filter(hasOwnStyle) }),
  )
  const { unseen, ...formats } = formatsOf(styles.value)
  // What a table's style or a condition puts behind a cell is not told by the cell.
  const grounds = sheets.some((sheet) => child(sheet, 's:tableParts') ?? child(sheet, 's:conditionalFormatting'))
  const hidden = grounds ? new Set<number>() : unseen
  return ok({ sheets, strings: shared.map(stringText), ownStyled, ...formats, unseen: hidden, since1904 })
}

const partsById = (relations: XmlElement | null, folder: string): Map<string, string> =>
  new Map(
    (relations?.children ?? []).flatMap((relation): [string, string][] => {
      const [part] = targets({ name: '', attributes: {}, text: '', children: [relation] }, folder).values()
      return part === undefined ? [] : [[relation.attributes.Id ?? '', part]]
    }),
  )

const shownSheets = (book: XmlElement, parts: ReadonlyMap<string, string>): string[] =>
  (child(book, 's:sheets')?.children ?? []).flatMap(({ attributes }) =>
    (attributes.state ?? 'visible') === 'visible' ? (parts.get(attributes['r:id'] ?? '') ?? []) : [],
  )

/** A run of a string that does not print as its cell does. */
const hasOwnStyle = (run: XmlElement) => child(run, 's:rPr') !== undefined

/** The text of a string, of its runs those that are not struck out; what tells how it is spoken is no text. */
export function stringText({ children }: XmlElement): string {
  return children
    .map((element) => {
      if (element.name === 's:t') return element.text
      if (element.name !== 's:r') return ''
      const properties = child(element, 's:rPr')
      const text = child(element, 's:t')?.text ?? ''
      if (isStruck(properties)) return ''
      return child(properties, 's:vertAlign')?.attributes.val === 'superscript' ? raised(text) : text
    })
    .join('')
}

const isStruck = (font: XmlElement | undefined) => {
  const strike = child(font, 's:strike')
  return strike !== undefined && !/^(?:0|false|off)$/.test(strike.attributes.val ?? '1')
}

const isWhite = (font: XmlElement | undefined) =>
  /^(?:FF|00)?FFFFFF$/i.test(child(font, 's:color')?.attributes.rgb ?? '')

/** A fill of no pattern. */
const isPaper = (fill: XmlElement | undefined) =>
  fill === undefined || (child(fill, 's:patternFill')?.attributes.patternType ?? 'none') === 'none'

function formatsOf(styles: XmlElement | null): {
  formats: string[]
  struck: Set<number>
  unseen: Set<number>
} {
  const own = new Map(
    (child(styles ?? undefined, 's:numFmts')?.children ?? []).map(({ attributes }) => [
      integer(attributes.numFmtId) ?? -1,
      attributes.formatCode ?? 'General',
    ]),
  )
  const fonts = child(styles ?? undefined, 's:fonts')?.children ?? []
  const cells = child(styles ?? undefined, 's:cellXfs')?.children ?? []
  const struck = cells.flatMap(({ attributes }, i) => (isStruck(fonts[integer(attributes.fontId) ?? 0]) ? [i] : []))
  const fills = child(styles ?? undefined, 's:fills')?.children ?? []
  const unseen = cells.flatMap(({ attributes }, i) => {
    const isUnseen = isWhite(fonts[integer(attributes.fontId) ?? 0]) && isPaper(fills[integer(attributes.fillId) ?? 0])
    return isUnseen ? [i] : []
  })
  return {
    unseen: new Set(unseen),
    formats: cells.map(({ attributes }) => formatOf(integer(attributes.numFmtId) ?? 0, own)),
    struck: new Set(struck),
  }
}
