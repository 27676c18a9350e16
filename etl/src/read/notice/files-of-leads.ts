import type { Lead } from '../../model/index.js'

/** What is left of a name to compare: no ending, no `附件1：`, no brackets or blanks. */
const comparable = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/^附\s*件\s*[\d一二三四五六七八九十]*\s*[:.、\-_]?/, '')
    .replace(/[\s《》“”"'()\-_]/g, '')
    .toLowerCase()

/** Words of a link that are as long as this name one file and no other: 下载 and 附件 don't. */
const leastWords = 4

/**
 * Of files, those that a page leads to, in the order of its links, each once: by the name in the address, or by the words of
 * the link, under which browsers save what an address of numbers holds. Of equal names with other endings the first is taken.
 */
export function filesOfLeads(leads: readonly Lead[], names: readonly string[]): string[] {
  const found: string[] = []
  for (const lead of leads) {
    const name = fileOf(lead, names)
    if (name !== undefined && !found.some((other) => comparable(other) === comparable(name))) found.push(name)
  }
  return found
}

const fileOf = ({ address, label }: Lead, names: readonly string[]): string | undefined => {
  const inAddress = new Set(namesIn(address).map((name) => name.toLowerCase()))
  const words = comparable(label)
  return (
    names.find((name) => inAddress.has(name.toLowerCase())) ??
    (words.length >= leastWords ? names.find((name) => comparable(name) === words) : undefined)
  )
}

/** The last step of an address and the values of its query: `/files/a.pdf`, `/down?file=a.pdf`. */
function namesIn(address: string): string[] {
  const [path = '', query = ''] = address.replace(/#.*$/s, '').split('?', 2)
  const values = query.split('&').map((part) => part.slice(part.indexOf('=') + 1))
  return [path, ...values].map((step) => decoded(step.slice(step.lastIndexOf('/') + 1))).filter((name) => name !== '')
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
