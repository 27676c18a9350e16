import { lettersOf } from './sheet-xml.js'
import { STYLES_XML } from './styles.js'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A sheet that was written: what it is called, and how far its rows and columns reach. */
export interface Sheet {
  name: string
  columns: number
  rows: number
}

/** Where the sheet of a number, from 1, is in the archive. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`

/** The parts of a workbook beside its sheets, by their paths. */
export const workbookParts = (sheets: readonly Sheet[]): [path: string, xml: string][] => [
  ['xl/workbook.xml', DECLARATION + workbook(sheets)],
  ['xl/_rels/workbook.xml.rels', DECLARATION + workbookLinks(sheets)],
  ['xl/styles.xml', DECLARATION + STYLES_XML],
  ['_rels/.rels', `${DECLARATION}${links([link('rId1', 'officeDocument', 'xl/workbook.xml')])}`],
  ['[Content_Types].xml', DECLARATION + contentTypes(sheets)],
]

/** Excel keeps the range of a sheet's filter under a name of its own. */
const workbook = (sheets: readonly Sheet[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets><definedNames>${sheets
    .map(
      ({ name, columns, rows }, i) =>
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${name}'!$A$1:$${lettersOf(columns - 1)}$${rows}</definedName>`,
    )
    .join('')}</definedNames></workbook>`

const workbookLinks = (sheets: readonly Sheet[]): string =>
  links([
    ...sheets.map((_, i) => link(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
    link(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
  ])

const links = (all: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`

const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

const contentTypes = (sheets: readonly Sheet[]): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets
    .map((_, i) => `<Override PartName="/${sheetPath(i + 1)}" ContentType="${TYPE}.worksheet+xml"/>`)
    .join('')}</Types>`
