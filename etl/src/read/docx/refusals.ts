import { fail } from '../../model/index.js'

/** why: a clause about the file, without a full stop. */
export const corrupt = (fileName: string, why: string) =>
  fail('UNREADABLE', `${fileName} is not whole: ${why}. Get the file again, or open it where it was made and save it.`)

export const encrypted = (fileName: string) =>
  fail('ENCRYPTED', `${fileName} is protected with a password: open it, remove the password and save it again.`)

/** why: a clause that names what exceeds which limit. */
export const tooLarge = (fileName: string, why: string) =>
  fail(
    'TOO_LARGE',
    `${fileName} is too large to be read: ${why}. Check the file, and split it if it is a real document.`,
  )
