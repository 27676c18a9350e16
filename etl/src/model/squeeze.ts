/** The text without its white space. */
export const squeeze = (text: string): string => text.replace(/\s/g, '')
