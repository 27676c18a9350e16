/** What a spreadsheet may take for the beginning of a formula, after what it skips or drops; ' marks what was escaped. */
const TRIGGER = /^(?:'|[\s\0\p{Cf}]*[=+\-@＝＋－＠\t\r\n\0])/u

/**
 * A text that no spreadsheet runs as a formula: one that begins like a formula gets ' in front. A text that begins with '
 * gets another, so that taking one ' from the front of every text that has one gives back what was there.
 */
export const formulaSafe = (text: string): string => (TRIGGER.test(text) ? `'${text}` : text)
