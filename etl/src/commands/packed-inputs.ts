import { printableName } from '@plangraph/database'
import { fail } from '../model/index.js'
import { areTextAndAnnexes } from '../read/notice/join-annexes.js'
import { holdsFiles } from '../read/zip/names.js'
import { MOST_PACKED_BYTES, packedFiles } from '../read/zip/packed-files.js'
import type { InputFile } from '../run/run-types.js'
import type { FoundFile } from './found-file.js'

/** A page, which together with what it leads to is one document. */
const isPageName = /\.(?:html?|mhtml?)$/i

/** The files of an archive, ARCHIVE.zip/NAME, each a document; the archive itself where its files are one, or where it is none. */
export async function packedInputs(archive: FoundFile): Promise<FoundFile[]> {
  const packed = await filesIn(archive)
  if (packed === null) return [archive]
  const names = packed.map(({ name }) => name)
  const hasOnePage = names.length > 1 && names.filter((name) => isPageName.test(name)).length === 1
  if (names.length === 0 || hasOnePage || areTextAndAnnexes(names)) return [archive]
  const first = new Map(names.map((name, index) => [name, index]))
  return [...first].map(([name, index]) => {
    const fileName = `${archive.fileName}/${printableName(name)}`
    return { ...archive, path: `${archive.path}/${name}`, fileName, read: () => unpacked(archive, index, fileName) }
  })
}

/** What an archive holds; null where it can't be read, is damaged or is a document by itself. */
async function filesIn(archive: InputFile) {
  const bytes = await archive.read()
  if (!bytes.ok || !holdsFiles(bytes.value)) return null
  const files = await packedFiles(archive.fileName, bytes.value)
  return files.ok ? files.value : null
}

/** Unpacked when it is asked for, so that a folder of archives is never in memory as a whole. */
async function unpacked(archive: InputFile, index: number, fileName: string) {
  const file = (await filesIn(archive))?.[index]
  if (file === undefined) return fail('UNREADABLE', `${fileName} is not there any more: check the archive.`)
  const content = await file.read(MOST_PACKED_BYTES)
  if (content.ok && holdsFiles(content.value))
    return fail('UNSUPPORTED_FORMAT', `${fileName} is an archive within an archive: unpack it and give its files.`)
  return content
}
