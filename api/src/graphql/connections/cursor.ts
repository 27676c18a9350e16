/** What Pothos puts before the value that a cursor names. */
const PREFIX = 'GPC:S:'

/** The cursor of a row that a text names. */
export const cursorOf = (key: string): string => Buffer.from(PREFIX + key, 'utf8').toString('base64')

/** The text that a cursor names a row by; cursors are checked before anything runs. */
export const keyOfCursor = (cursor: string): string =>
  Buffer.from(cursor, 'base64').toString('utf8').slice(PREFIX.length)

/** Whether a text is a cursor, to the last character. */
export function isCursor(text: string): boolean {
  const key = keyOfCursor(text)
  return key !== '' && cursorOf(key) === text
}
