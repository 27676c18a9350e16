import { adviceOf, fail, ok, type ReadDocument, type Result } from '../../model/index.js'
import { joinAnnexes } from '../notice/join-annexes.js'
import { joinNotice, type NamedDocument } from '../notice/join-notice.js'
import { silentPage } from '../notice/leads-of-notice.js'
import type { Reader } from '../reader.js'
import type { RecognisedPage } from '../scans/scanned-file.js'
import { MOST_PACKED_BYTES, packedFiles } from './packed-files.js'
import { packedFailure, recognisedIn, withPackedKeys } from './packed-pictures.js'

/** Sentences grow no longer for an archive of many files. */
const told = 5

/**
 * Reads an archive whose files are one document: one file, a notice page and what it leads to, or a text and its annexes.
 * Archives within it are refused by readInner, which reads every other format.
 */
export async function readZip(
  readInner: Reader['read'],
  fileName: string,
  bytes: Uint8Array,
  recognised: readonly RecognisedPage[] = [],
): Promise<Result<ReadDocument>> {
  const files = await packedFiles(fileName, bytes)
  if (!files.ok) return files
  const documents: NamedDocument[] = []
  const failures: Result<never>[] = []
  let left = MOST_PACKED_BYTES
  for (const [index, { name, read: unpack }] of files.value.entries()) {
    const content = await unpack(left)
    if (!content.ok) return content
    left -= content.value.length
    const inner = `${fileName}/${name}`
    const pages = recognisedIn(recognised, index)
    const document =
      content.value.length === 0
        ? fail('EMPTY', `${inner} is an empty file.`)
        : await readInner(inner, content.value, pages)
    const silent = document.ok ? null : silentPage(content.value)
    if (document.ok) documents.push({ name, document: withPackedKeys(document.value, index) })
    else if (silent) documents.push({ name, document: silent })
    else failures.push(packedFailure(document, index))
  }
  return oneOf(fileName, documents, failures)
}

function oneOf(
  fileName: string,
  documents: readonly NamedDocument[],
  failures: readonly Result<never>[],
): Result<ReadDocument> {
  const [first] = documents
  // A file that can't be read may be the plan: without it the rest is not the document.
  if (!first || failures.length > 0)
    return inOne(failures) ?? fail('EMPTY', `${fileName} holds no files: get the archive again.`)
  const document = documents.length === 1 ? first.document : (joinNotice(documents) ?? joinAnnexes(documents))
  if (document !== null && document.lines.length === 0)
    return fail('EMPTY', `${fileName} holds a page without text. ${adviceOf(document.leads ?? []) ?? 'Save it again'}.`)
  if (document !== null) return ok({ ...document, format: 'zip' })
  const names = documents.slice(0, told).map(({ name }) => name)
  const more = documents.length > told ? ` and ${documents.length - told} more` : ''
  return fail(
    'UNSUPPORTED_FORMAT',
    `${fileName} holds several documents (${names.join(', ')}${more}): unpack it, and give those that are meant.`,
  )
}

/** The first failure, with what all of them need recognised. */
function inOne(failures: readonly Result<never>[]): Result<never> | undefined {
  const [first] = failures
  const pages = failures.flatMap((failure) => (failure.ok ? [] : (failure.failure.pages ?? [])))
  return first?.ok === false && pages.length > 0 ? { ok: false, failure: { ...first.failure, pages } } : first
}
