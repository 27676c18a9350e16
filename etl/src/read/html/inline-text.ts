/** Wide characters: between them a line break of the source is no blank. */
const wide = /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f“”‘’…—]/
/** Characters without width and control characters: soft hyphens, zero-width blanks, byte order marks, NUL. */
const invisible = /(?!\s)[\p{Cc}\p{Cf}]|\ufeff/gu

/**
 * White space as a browser shows it: runs become one blank, and a line break of the source between two Chinese
 * characters none. Indents (`&nbsp;&nbsp;`, `　　`) go with the blanks at both ends.
 */
export function collapse(text: string): string {
  const seen = text.replace(invisible, '')
  return seen
    .replace(/\s+/g, (run, at: number) => {
      const breaksSource = /[\n\r]/.test(run) && !/[^ \t\n\r\f]/.test(run)
      return breaksSource && wide.test(seen[at - 1] ?? '') && wide.test(seen[at + run.length] ?? '') ? '' : ' '
    })
    .trim()
}

/** Two blanks that browsers keep, before anything else: a new paragraph in a block whose lines are parted by `<br>`. */
export const isIndented = (text: string): boolean => /^[ \t\n\r\f]*[\u00a0\u2002\u2003\u3000]{2}/.test(text)
