import { matchesOf } from '@plangraph/figures'

const lock = /\/Encrypt\s+(\d+)\s+(\d+)\s+R(?![A-Za-z])/g
const isOpen = (dictionary: string) =>
  /\/StmF\s*\/Identity(?![A-Za-z])/.test(dictionary) && /\/StrF\s*\/Identity(?![A-Za-z])/.test(dictionary)

/**
 * A file of which attachments alone are encrypted, without the mention of that: its text passes as it is (ISO 32000-1, 7.6.5), but
 * pdf.js asks for the password all the same. Null where more is encrypted.
 */
export function withoutLock(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes)
  const content = file.toString('latin1')
  const locks = matchesOf(content, lock)
  const areOpen = locks.every(([, number, generation]) => {
    const found = new RegExp(String.raw`(?<!\d)${number}\s+${generation}\s+obj(.*?)endobj`, 's').exec(content)
    return isOpen(found?.[1] ?? '')
  })
  if (locks.length === 0 || !areOpen) return null
  for (const { 0: words, index } of locks) file.fill(' ', index, index + words.length)
  return file
}
