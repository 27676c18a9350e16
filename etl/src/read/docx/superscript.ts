const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Raised digits stay raised: 10⁴, km², and the mark of a note after 60 makes no 601. */
export const superscript = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => digits[Number(digit)] as string).replace(/[-−]/g, '⁻')
