import { fail, ok, type ReadDocument, type Result } from '../../model/index.js'
import { type HeldFiles, heldInAddress } from '../html/held-pictures.js'
import { declaredCharset } from '../html/page-charset.js'
import { pictureOfPage, readPage } from '../html/read-page.js'
import type { RecognisedPage } from '../scans/scanned-file.js'
import { bytesOf, isHtml, latin1, leavesOf, type MimePart, mediaType, mimePart, parameter } from './mime.js'

/** A page with all its pictures; Word saves a document as one, and some sites name that .doc. */
const mostBytes = 128 * 2 ** 20

/**
 * Reads a web page that was saved as one file (RFC 2557): the page it begins with, or the next one where that is but a frame.
 * Nothing that it names is fetched.
 */
export function readMht(
  fileName: string,
  bytes: Uint8Array,
  recognised: readonly RecognisedPage[] = [],
): Result<ReadDocument> {
  const tooLarge = (what: string) =>
    fail('TOO_LARGE', `${fileName} holds more than ${what}, which no plan does: save the part with the plan by itself.`)
  if (bytes.length > mostBytes) return tooLarge(`${mostBytes / 2 ** 20} MB`)
  const message = messageOf(bytes)
  const leaves = leavesOf(message)
  if (leaves === null) return tooLarge('5000 parts')
  let first: Result<ReadDocument> | null = null
  for (const page of pagesOf(message, leaves)) {
    const content = bytesOf(page)
    const read = readPage(fileName, content, charsetOf(page, content), { held: heldIn(leaves, page), recognised })
    if (read.ok) return ok({ ...read.value, format: 'mht' })
    first ??= read
  }
  return first ?? fail('EMPTY', `${fileName} is a saved message without a web page in it: save the page again.`)
}

const messageOf = (bytes: Uint8Array) => mimePart(latin1(bytes).replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, ''))

const charsetOf = (page: MimePart, content: Uint8Array) => parameter(page, 'charset') ?? declaredCharset(content)

/** The pictures that came with a page: parts that its addresses name by their ids (`cid:`) or by where they were. */
function heldIn(leaves: readonly MimePart[], page: MimePart): HeldFiles {
  const base = page.fields.get('content-location')
  const parts = new Map<string, MimePart>()
  for (const part of leaves) {
    if (!mediaType(part).startsWith('image/')) continue
    const { fields } = part
    const [location, id] = [fields.get('content-location'), fields.get('content-id')]
    if (location) parts.set(resolved(location, base), part)
    if (id) parts.set(`cid:${id.replace(/^<|>$/g, '')}`, part)
  }
  return (address) => {
    const part = parts.get(resolved(address, base))
    return part ? bytesOf(part) : heldInAddress(address)
  }
}

const resolved = (address: string, base: string | undefined): string =>
  URL.canParse(address, base) ? new URL(address, base).href : address

export function pictureOfMht(bytes: Uint8Array, key: string): Uint8Array | null {
  const message = messageOf(bytes)
  const leaves = leavesOf(message) ?? []
  for (const page of pagesOf(message, leaves)) {
    const content = bytesOf(page)
    const picture = pictureOfPage(content, key, charsetOf(page, content), heldIn(leaves, page))
    if (picture) return picture
  }
  return null
}

/** The pages of a message, the one that it says it starts with first. */
function pagesOf(message: MimePart, leaves: readonly MimePart[]): MimePart[] {
  const start = parameter(message, 'start')
  const isStart = (part: MimePart) => start !== null && part.fields.get('content-id') === start
  return leaves.filter(isHtml).sort((a, b) => Number(isStart(b)) - Number(isStart(a)))
}
