import { ok, type Result } from '../../model/index.js'
import type { Archive } from '../docx/archive.js'
import { child, type XmlElement } from '../docx/element.js'
import { corrupt, tooLarge } from '../docx/refusals.js'
import { parseXml } from '../docx/xml.js'

/** A page with what is printed behind it. Sizes are in millimetres (GB/T 33190-2016, 7.3). */
export interface OfdPage {
  width: number
  height: number
  /** The content of its templates, then its own. */
  contents: XmlElement[]
  /** The parts of the package that say where its pictures are. */
  resources: string[]
}

const mostPages = 2_000
const a4 = [0, 0, 210, 297]

/** Reads the pages of the documents in an OFD package, by the entries that lead to them; nothing else is looked at. */
export async function readPages(fileName: string, archive: Archive): Promise<Result<OfdPage[]>> {
  const read = async (name: string): Promise<Result<XmlElement | null>> => {
    const bytes = await archive.part(name)
    if (!bytes.ok) return bytes
    return bytes.value === null ? ok(null) : parseXml(fileName, name, bytes.value)
  }
  const entry = await read('OFD.xml')
  if (!entry.ok) return entry
  const pages: OfdPage[] = []
  for (const body of entry.value?.children ?? []) {
    const root = child(body, 'ofd:DocRoot')?.text.trim()
    if (body.name !== 'ofd:DocBody' || !root) continue
    const added = await addPages(fileName, resolved('', root), read, pages)
    if (!added.ok) return added
  }
  return pages.length === 0 ? corrupt(fileName, 'it names no pages') : ok(pages)
}

type ReadPart = (name: string) => Promise<Result<XmlElement | null>>

async function addPages(fileName: string, root: string, read: ReadPart, pages: OfdPage[]): Promise<Result<null>> {
  const document = await read(root)
  if (!document.ok) return document
  const common = child(document.value ?? undefined, 'ofd:CommonData')
  const folder = root.slice(0, root.lastIndexOf('/') + 1)
  const templates = await readTemplates(common, folder, read)
  if (!templates.ok) return templates
  for (const { attributes } of child(document.value ?? undefined, 'ofd:Pages')?.children ?? []) {
    if (pages.length >= mostPages) return tooLarge(fileName, `it has more than ${mostPages} pages`)
    const page = await read(resolved(folder, attributes.BaseLoc ?? ''))
    if (!page.ok) return page
    if (page.value === null) return corrupt(fileName, `its page ${pages.length + 1} is missing`)
    const resources = [...resourcesOf(common, folder), ...resourcesOf(page.value, folder)]
    pages.push({ ...pageOf(page.value, common, templates.value), resources })
  }
  return ok(null)
}

const resourceLists: ReadonlySet<string> = new Set(['ofd:PublicRes', 'ofd:DocumentRes', 'ofd:PageRes'])

const resourcesOf = (owner: XmlElement | undefined, folder: string): string[] =>
  (owner?.children ?? []).flatMap(({ name, text }) => (resourceLists.has(name) ? [resolved(folder, text.trim())] : []))

/** What is printed behind pages, by its number. */
async function readTemplates(
  common: XmlElement | undefined,
  folder: string,
  read: ReadPart,
): Promise<Result<Map<string, XmlElement>>> {
  const templates = new Map<string, XmlElement>()
  for (const { name, attributes } of common?.children ?? []) {
    if (name !== 'ofd:TemplatePage' || !attributes.BaseLoc) continue
    const template = await read(resolved(folder, attributes.BaseLoc))
    if (!template.ok) return template
    if (template.value) templates.set(attributes.ID ?? '', template.value)
  }
  return ok(templates)
}

function pageOf(
  page: XmlElement,
  common: XmlElement | undefined,
  templates: ReadonlyMap<string, XmlElement>,
): Omit<OfdPage, 'resources'> {
  const box = (area: XmlElement | undefined) => numbers(child(area, 'ofd:PhysicalBox')?.text)
  const sizes = [box(child(page, 'ofd:Area')), box(child(common, 'ofd:PageArea')), a4]
  const [, , width = 0, height = 0] = sizes.find(([, , w = 0, h = 0]) => w > 0 && h > 0) ?? a4
  const behind = page.children.flatMap(({ name, attributes }) => {
    const template = name === 'ofd:Template' ? templates.get(attributes.TemplateID ?? '') : undefined
    return template ? [template] : []
  })
  return { width, height, contents: [...behind, page].flatMap((each) => child(each, 'ofd:Content') ?? []) }
}

/** The numbers of a list parted by blanks; what is none counts as 0. */
export const numbers = (list: string | undefined): number[] =>
  (list ?? '').trim() === ''
    ? []
    : (list ?? '')
        .trim()
        .split(/\s+/)
        .map((number) => (Number.isFinite(Number(number)) ? Number(number) : 0))

/** Pages/Page_0/Content.xml seen from a folder; what begins with / is seen from the package. Steps out of it lead nowhere. */
export function resolved(folder: string, location: string): string {
  const steps = location.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of location.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
