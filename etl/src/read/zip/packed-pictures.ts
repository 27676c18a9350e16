import { fail, ok, type ReadDocument, type Result } from '../../model/index.js'
import { pictureOfPart } from '../scans/pictures-of.js'
import type { RecognisedPage } from '../scans/scanned-file.js'
import { MOST_PACKED_BYTES, packedFiles } from './packed-files.js'

/** `3/7` is page 7, `3:key` a picture of the fourth file of an archive. */
const key = /^(\d+)(?:\/(\d+)|:(.*))$/s

const keyOf = (index: number, page: RecognisedPage['page']): string =>
  typeof page === 'number' ? `${index}/${page}` : `${index}:${page}`

interface Parted {
  index: number
  page: RecognisedPage['page']
}

function parted(page: RecognisedPage['page']): Parted | null {
  const match = key.exec(String(page))
  if (!match) return null
  return { index: Number(match[1]), page: match[2] === undefined ? (match[3] as string) : Number(match[2]) }
}

/** Of what was recognised in an archive, that of one of its files, under the keys of that file. */
export const recognisedIn = (recognised: readonly RecognisedPage[], index: number): RecognisedPage[] =>
  recognised.flatMap((one) => {
    const within = parted(one.page)
    return within?.index === index ? [{ ...one, page: within.page }] : []
  })

/** What was read of a file of an archive: its pages and pictures have keys in the archive. */
export const withPackedKeys = (document: ReadDocument, index: number): ReadDocument => ({
  ...document,
  unread: document.unread.map((part) => {
    const page = pictureOfPart(document.format, part)
    return page === null ? part : { ...part, picture: keyOf(index, page) }
  }),
})

/** A failure of a file of an archive, with the keys that its pages have in the archive. */
export function packedFailure(result: Result<never>, index: number): Result<never> {
  if (result.ok || result.failure.pages === undefined) return result
  return { ok: false, failure: { ...result.failure, pages: result.failure.pages.map((page) => keyOf(index, page)) } }
}

/** The file of an archive, and its page or picture, that a key names. */
export async function packedPage(
  fileName: string,
  bytes: Uint8Array,
  page: string,
): Promise<Result<{ fileName: string; bytes: Uint8Array; page: RecognisedPage['page'] }>> {
  const files = await packedFiles(fileName, bytes)
  if (!files.ok) return files
  const within = parted(page)
  const file = within === null ? undefined : files.value[within.index]
  if (within === null || file === undefined) return fail('UNREADABLE', `${fileName} lacks a file: get it again.`)
  const content = await file.read(MOST_PACKED_BYTES)
  return content.ok ? ok({ fileName: `${fileName}/${file.name}`, bytes: content.value, page: within.page }) : content
}
