import { ok, type Result } from '../../model/index.js'
import { type Archive, openArchive } from './archive.js'
import type { XmlElement } from './element.js'
import { parseXml } from './xml.js'

/** The parts of a Word document that carry its text. Those that it lacks are null. */
export interface WordPackage {
  document: XmlElement
  styles: XmlElement | null
  numbering: XmlElement | null
  footnotes: XmlElement | null
  endnotes: XmlElement | null
}

const related = ['styles', 'numbering', 'footnotes', 'endnotes'] as const

/** Reads the parts by the package's relationships; null where the archive is no Word document. */
export async function readPackage(fileName: string, archive: Archive): Promise<Result<WordPackage | null>> {
  const read = async (name: string): Promise<Result<XmlElement | null>> => {
    const bytes = await archive.part(name)
    if (!bytes.ok) return bytes
    return bytes.value === null ? ok(null) : parseXml(fileName, name, bytes.value)
  }
  const rootRelations = await read('_rels/.rels')
  if (!rootRelations.ok) return rootRelations
  const documentName = documentIn(rootRelations.value)
  const document = await read(documentName)
  if (!document.ok) return document
  if (document.value?.name !== 'w:document') return ok(null)
  const { folder, relations: relationsName } = besides(documentName)
  const relations = await read(relationsName)
  if (!relations.ok) return relations
  const names = targets(relations.value, folder)
  const word: WordPackage = { document: document.value, styles: null, numbering: null, footnotes: null, endnotes: null }
  for (const kind of related) {
    const part = await read(names.get(kind) ?? `${folder}${kind}.xml`)
    if (!part.ok) return part
    word[kind] = part.value
  }
  return ok(word)
}

/** The part that a relationship of the document names; null where there is none. */
export async function embeddedPart(bytes: Uint8Array, relation: string): Promise<Uint8Array | null> {
  const archive = await openArchive('', bytes)
  if (!archive.ok) return null
  const read = async (name: string) => {
    const part = await archive.value.part(name)
    return part.ok ? part.value : null
  }
  const relationsOf = async (name: string) => {
    const part = await read(name)
    const xml = part && parseXml('', name, part)
    return xml?.ok ? xml.value : null
  }
  const { folder, relations: relationsName } = besides(documentIn(await relationsOf('_rels/.rels')))
  const relations = await relationsOf(relationsName)
  const { Target: target, TargetMode: mode } =
    relations?.children.find(({ attributes }) => attributes.Id === relation)?.attributes ?? {}
  return target === undefined || mode === 'External' ? null : read(partName(folder, target))
}

const documentIn = (rootRelations: XmlElement | null): string =>
  targets(rootRelations, '').get('officeDocument') ?? 'word/document.xml'

/** The folder that a part is in, and the part with its relationships. */
export function besides(part: string): { folder: string; relations: string } {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  return { folder, relations: `${folder}_rels/${part.slice(folder.length)}.rels` }
}

/** Part names by the last word of the relationship's type; what lies outside the archive is left out. */
export function targets(relations: XmlElement | null, folder: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const { name, attributes } of relations?.children ?? []) {
    const { Type: type, Target: target, TargetMode: mode } = attributes
    if (name !== 'rel:Relationship' || !type || !target || mode === 'External') continue
    found.set(type.slice(type.lastIndexOf('/') + 1), partName(folder, target))
  }
  return found
}

/** `../numbering.xml` in word/ is numbering.xml, `/word/styles.xml` is as it is. */
function partName(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
