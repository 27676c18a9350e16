/** Ends of lines that a printer made within a sentence: nothing between Chinese characters, a space between words of others. */
export const reflowed = (text: string): string =>
  text.replace(/(\S?)[^\S\n]*[\n\f\v]\s*(?=(\S?))/g, (_whole, before: string, after: string) =>
    /[\w)]/.test(before) && /[\w(]/.test(after) ? `${before} ` : before,
  )
