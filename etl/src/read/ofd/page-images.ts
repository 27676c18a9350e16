import { ok, type Result } from '../../model/index.js'
import { type Archive, openArchive } from '../docx/archive.js'
import { child, type XmlElement } from '../docx/element.js'
import { corrupt } from '../docx/refusals.js'
import { parseXml } from '../docx/xml.js'
import { type Matrix, multiply } from '../pdf/matrix.js'
import { numbers, type OfdPage, readPages, resolved } from './package.js'
import { placed, printedObjects, sizeOf } from './page-marks.js'

/** A picture that a page prints. */
export interface PageImage {
  file: Uint8Array
  /** From a square of 1 to points from the top left corner of the page. */
  matrix: Matrix
}

/** The pictures of a page in the order in which they are printed; number: 1 for the first page. */
export async function pageImages(
  fileName: string,
  bytes: Uint8Array,
  number: number,
): Promise<Result<{ width: number; height: number; images: PageImage[] }>> {
  const archive = await openArchive(fileName, bytes)
  if (!archive.ok) return archive
  const pages = await readPages(fileName, archive.value)
  if (!pages.ok) return pages
  const page = pages.value[number - 1]
  if (page === undefined) return corrupt(fileName, `it has no page ${number}`)
  const files = await imageFiles(fileName, archive.value, page)
  if (!files.ok) return files
  const images: PageImage[] = []
  for (const object of page.contents.flatMap((content) => [...printedObjects(content)])) {
    const name = object.name === 'ofd:ImageObject' ? files.value.get(object.attributes.ResourceID ?? '') : undefined
    const file = name === undefined ? ok(null) : await archive.value.part(name)
    if (!file.ok) return file
    if (file.value !== null) images.push({ file: file.value, matrix: imageMatrix(object) })
  }
  return ok({ ...sizeOf(page), images })
}

/** A picture without a matrix of its own fills its boundary. */
function imageMatrix(object: XmlElement): Matrix {
  const at = placed(object)
  const [, , width = 0, height = 0] = numbers(object.attributes.Boundary)
  return object.attributes.CTM === undefined ? multiply(at, [width, 0, 0, height, 0, 0]) : at
}

/** The parts of the package that pictures are in, by their numbers (GB/T 33190-2016, 7.9). */
async function imageFiles(
  fileName: string,
  archive: Archive,
  { resources }: OfdPage,
): Promise<Result<Map<string, string>>> {
  const files = new Map<string, string>()
  for (const name of resources) {
    const bytes = await archive.part(name)
    if (!bytes.ok) return bytes
    if (bytes.value === null) continue
    const list = parseXml(fileName, name, bytes.value)
    if (!list.ok) return list
    const folder = resolved(name.slice(0, name.lastIndexOf('/') + 1), list.value.attributes.BaseLoc ?? '')
    for (const media of child(list.value, 'ofd:MultiMedias')?.children ?? [])
      files.set(media.attributes.ID ?? '', resolved(`${folder}/`, child(media, 'ofd:MediaFile')?.text.trim() ?? ''))
  }
  return ok(files)
}
