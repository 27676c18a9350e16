import type { ReadDocument, SourceFormat, UnreadPart } from '../../model/index.js'
import type { RecognisedPage } from './scanned-file.js'

/** Reasons for which a part was not read that recognising the picture of its page may remove. */
const OF_PAGES: readonly string[] = ['page-is-image', 'page-holds-image', 'characters-unknown']

/** Whether a part is a page, or of one: each tells of itself, while pictures are told of together. */
export const isOfPage = ({ because }: UnreadPart): boolean => OF_PAGES.includes(because.code)

/** Formats whose pages can be drawn. */
const PAGED: readonly SourceFormat[] = ['pdf', 'ofd']

/** The page, or the picture, that may tell what a part prints that was not read; null where there is none. */
export function pictureOfPart(format: SourceFormat, part: UnreadPart): RecognisedPage['page'] | null {
  if (part.picture !== undefined) return part.picture
  return PAGED.includes(format) && isOfPage(part) ? Number(part.because.args?.page) : null
}

/** The pages of a file that are pictures or hold some, and the pictures in it, each once. */
export const picturesOf = ({ format, unread }: ReadDocument): RecognisedPage['page'][] => [
  ...new Set(unread.flatMap((part) => pictureOfPart(format, part) ?? [])),
]
