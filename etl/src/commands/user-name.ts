import { userInfo } from 'node:os'

/** Who runs a command; a user that no list of the system names has a number only. */
export function userName(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.() ?? 'unknown')
  }
}
