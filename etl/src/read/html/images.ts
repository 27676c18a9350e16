import type { Because } from '@plangraph/figures'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import type { Element } from './element.js'
import { collapse } from './inline-text.js'

const namesContent = pattern`${words('image-content')}`
const decoration = /icon|logo|share|weixin|wechat|weibo|qr|ewm|button|btn|arrow|line|bg_|spacer|dot|filetype/i

/**
 * What to say of an image that may be a table or a page of text, or null for icons and ornaments. alone: nothing else
 * is in its block; before: the line above it.
 */
export function imageReason(image: Element, alone: boolean, before: string): Because | null {
  const { alt = '', title = '' } = image.attributes
  const src = addressOf(image)
  // A frame that a script fills when a reader enlarges a picture.
  if (src === '') return null
  const name = collapse(alt) || collapse(title)
  const caption = before.length <= 60 && namesContent.test(before) && !/。$/.test(before) ? before : ''
  const size = sizeOf(image)
  const says = namesContent.test(name) || caption !== ''
  if (size === 'small' || !(says || size === 'big' || alone) || (!says && isDecoration(src))) return null
  const label = caption || name
  return label ? { code: 'image-at', args: { label } } : { code: 'image-in-text' }
}

/** The picture itself (`data:`) is no name of what it shows. */
const isDecoration = (address: string) => !address.startsWith('data:') && decoration.test(address)

/** Pages that load images as one scrolls keep the address aside. */
export const addressOf = ({ attributes }: Element): string =>
  attributes['data-src'] || attributes['data-original'] || attributes.src || ''

/** small: an icon; big: wide enough for a table; null where the page does not say. */
function sizeOf(image: Element): 'small' | 'big' | null {
  const width = pixels(image, 'width')
  const height = pixels(image, 'height') ?? 1000
  if ((width ?? 1000) < 100 || height < 60) return 'small'
  return (width ?? 0) >= 300 && height >= 100 ? 'big' : null
}

/** `width="600"`, `style="width: 600px"`; null for percentages and where nothing is said. */
function pixels({ attributes }: Element, side: 'width' | 'height'): number | null {
  const digits =
    /^\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*$/.exec(attributes[side] ?? '')?.[1] ??
    new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*(\\d+(?:\\.\\d+)?)px`, 'i').exec(attributes.style ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}
