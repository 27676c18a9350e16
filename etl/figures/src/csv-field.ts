/** What a reader may take for the end of a field: LibreOffice splits at commas, semicolons and tabs by default. */
const SPECIAL = /[",;\t\r\n]/

/** What a spreadsheet may take for the beginning of a formula, after what it skips or drops; ' marks what was escaped. */
const TRIGGER = /^(?:'|[\s\0\p{Cf}]*[=+\-@＝＋－＠\t\r\n\0])/u

/**
 * A text that no spreadsheet runs as a formula: one that begins like a formula gets ' in front. A text that begins with '
 * gets another, so that taking one ' from the front of every text that has one gives back what was there.
 */
export const formulaSafe = (text: string): string => (!PLAIN.test(text) && TRIGGER.test(text) ? `'${text}` : text)

/** Begins as most texts do, with a Chinese character, a letter or a digit, which is quicker to see. */
const PLAIN = /^[0-9A-Za-z\u4e00-\u9fff]/

/** A text as a field of CSV (RFC 4180): quoted where it must be, and where it is empty, so that it is not taken for none. */
export const csvField = (text: string): string =>
  text === '' || SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text
