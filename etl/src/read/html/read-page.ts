import { adviceOf, fail, type Lead, ok, type ReadDocument, type Result } from '../../model/index.js'
import { decodeText } from '../encoding/index.js'
import { needsOcr } from '../scans/needs-ocr.js'
import type { RecognisedPage } from '../scans/scanned-file.js'
import { withPictures } from '../scans/with-pictures.js'
import { layOut, type PageBlock } from './blocks.js'
import { buildTree } from './build-tree.js'
import { reveal } from './element.js'
import { furniture } from './furniture.js'
import { type HeldFiles, heldInAddress, heldPicture } from './held-pictures.js'
import { leadsOf } from './leads.js'
import { maxCells, maxCharacters, maxElements } from './limits.js'
import { measureAll, proseOf } from './measure.js'
import { isTitleEntry, metadataLines, takeMetadata } from './metadata.js'
import { notesOf } from './notes.js'
import { declaredCharset } from './page-charset.js'
import { raise } from './raise.js'
import { applyStyles } from './style-rules.js'
import { fromTitle, titlesOf } from './title.js'
import { trimPage } from './trim.js'
import { hideWhiteWords } from './white-words.js'
import { writeDocument } from './write-document.js'

/** A page that shows fewer characters has its article hidden until a script runs. */
const leastProse = 50

/**
 * Reads the article of a web page, the entries of its metadata before it. Nothing a page names is fetched or run.
 *
 * @param charset what is said of its encoding, by itself unless by what it came in
 * @param held the files that are at hand of those that it names
 * @param recognised what was recognised in its pictures
 */
export function readPage(
  fileName: string,
  bytes: Uint8Array,
  charset: string | null = declaredCharset(bytes),
  { held = heldInAddress, recognised = [] }: { held?: HeldFiles; recognised?: readonly RecognisedPage[] } = {},
): Result<ReadDocument> {
  const tooLarge = (what: string) =>
    fail('TOO_LARGE', `${fileName} holds more than ${what}, which no plan does: save the part with the plan by itself.`)
  // No encoding of a page has less than one character in four bytes.
  if (bytes.length > 4 * maxCharacters) return tooLarge(`${maxCharacters} characters`)
  const decoded = decodeText(fileName, bytes, charset)
  if (!decoded.ok) return decoded
  if (decoded.value.length > maxCharacters) return tooLarge(`${maxCharacters} characters`)
  const root = buildTree(decoded.value)
  if (root === null) return tooLarge(`${maxElements} elements or ${maxCells} cells`)
  applyStyles(root)
  hideWhiteWords(root)
  const notes = notesOf(root)
  raise(root)
  let measures = measureAll(root)
  if (proseOf(measures.get(root)) < leastProse) {
    reveal(root)
    measures = measureAll(root)
  }
  const { entries, rest } = takeMetadata(trimPage(layOut(root, measures, furniture(root, measures), notes)))
  const titles = [...titlesOf(root), ...entries.filter(isTitleEntry).map((entry) => entry.value)]
  const metadata = metadataLines(entries).map((text): PageBlock => ({ kind: 'text', text, opens: true, isLink: false }))
  const read = withPictures(writeDocument([...metadata, ...fromTitle(rest, titles)], held), recognised)
  const leads = leadsOf(root)
  if (read.lines.length === 0) {
    const needed = needsOcr(fileName, read)
    if (needed) return needed
    const advice = adviceOf(leads) ?? 'Save the page again after it has shown its article'
    return fail('EMPTY', `${fileName} is a page without text. ${advice}.`)
  }
  return ok(leads.length > 0 ? { ...read, leads } : read)
}

/** What a page leads to that shows no text; empty where it can't be read at all. */
export function leadsOfPage(bytes: Uint8Array): Lead[] {
  if (bytes.length > 4 * maxCharacters) return []
  const decoded = decodeText('', bytes, declaredCharset(bytes))
  const root = decoded.ok ? buildTree(decoded.value) : null
  return root === null ? [] : leadsOf(root)
}

/** The file of a picture of a page, null where it is not at hand. */
export function pictureOfPage(
  bytes: Uint8Array,
  key: string,
  charset: string | null = declaredCharset(bytes),
  held: HeldFiles = heldInAddress,
): Uint8Array | null {
  const decoded = decodeText('', bytes, charset)
  return decoded.ok ? heldPicture(decoded.value, key, held) : null
}
