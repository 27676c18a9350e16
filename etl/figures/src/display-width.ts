import stringWidth from 'string-width'

/** Characters whose width needs no looking up: ASCII, Chinese characters, the punctuation that plans are printed with. */
const COMMON = /^[ -~\u2013-\u2026≤≥\u3000-\u3020\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]*$/
const WIDE = /[\u3000-\u9fff\uff01-\uff5e]/g

/** Columns that a text takes in a terminal, where Chinese characters take two. The general rule is slow to be set up. */
export const displayWidth = (text: string): number =>
  COMMON.test(text) ? text.length + (text.match(WIDE)?.length ?? 0) : stringWidth(text)
