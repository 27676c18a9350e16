import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import type { Element } from './element.js'
import { collapse } from './inline-text.js'

const namesContent = pattern`${words('image-content')}`
const decoration = /icon|logo|share|weixin|wechat|weibo|qr|ewm|button|btn|arrow|line|bg_|spacer|dot|filetype/i

/**
 * What to say of an image that may be a table or a page of text, or null for icons and ornaments. alone: nothing else
 * is in its block; before: the line above it.
 */
export function imageMessage(image: Element, alone: boolean, before: string): string | null {
  const { src = '', alt = '', title = '' } = image.attributes
  const name = collapse(alt) || collapse(title)
  const caption = before.length <= 60 && namesContent.test(before) && !/。$/.test(before) ? before : ''
  const width = pixels(image, 'width')
  const height = pixels(image, 'height')
  const isSmall = (width ?? 1000) < 100 || (height ?? 1000) < 60
  const isBig = (width ?? 0) >= 300 && (height ?? 1000) >= 100
  const says = namesContent.test(name) || caption !== ''
  if (isSmall || (!says && decoration.test(src)) || !(says || isBig || alone)) return null
  const label = caption || name
  return `An image is ${label ? `at “${label}”` : 'in the text'}: a table or words in it can't be read from the page.`
}

/** `width="600"`, `style="width: 600px"`; null for percentages and where nothing is said. */
function pixels({ attributes }: Element, side: 'width' | 'height'): number | null {
  const digits =
    /^\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*$/.exec(attributes[side] ?? '')?.[1] ??
    new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*(\\d+(?:\\.\\d+)?)px`, 'i').exec(attributes.style ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}
