import { filterMapped, type MappedText } from '../model/index.js'

/** Characters without width: zero-width blanks, soft hyphens, marks of direction, byte order marks. */
const invisible = /\p{Cf}/u

/** A text as it is seen: `6​5%` with a zero-width blank in it is 65%. Offsets are kept. */
export const withoutInvisible = (text: MappedText): MappedText =>
  invisible.test(text.text) ? filterMapped(text, (char) => !invisible.test(char)) : text
