/** The number of a page of print, on a line of its own: — 7 —. */
export const PAGE_NUMBER = /^[—–－-]{1,2}\s*\d{1,4}\s*[—–－-]{1,2}$/

const PAGE_NUMBERS = /[\n\f]\s*[—–－-]{1,2}[^\S\n\f]*\d{1,4}[^\S\n\f]*[—–－-]{1,2}\s*(?=[\n\f])/g

/**
 * Leaves out what print adds to a sentence: numbers of pages, and ends of lines, which are nothing between Chinese
 * characters and a space between words of others.
 */
export const reflowed = (text: string): string =>
  text
    .replace(PAGE_NUMBERS, '')
    .replace(/(\S?)[^\S\n]*[\n\f\v]\s*(?=(\S?))/g, (_whole, before: string, after: string) =>
      /[\w)]/.test(before) && /[\w(]/.test(after) ? `${before} ` : before,
    )
