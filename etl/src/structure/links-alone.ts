import { patternWith, words } from '../language/lexicon/lists/word-lists.js'
import type { Lead } from '../model/index.js'
import type { ContentLine } from './content-lines.js'

/** `附件：`, `1.`, `（附件下载）`: what stands around the names of files. */
const around = patternWith('g')`${words('annex-file')}|[^\u3400-\u9fff]`

/** True where lines are nothing but links to files: the list of annexes under a notice, which is no text of a plan. */
export function areLinksAlone(lines: readonly ContentLine[], leads: readonly Lead[]): boolean {
  if (leads.length === 0) return false
  const text = lines.map((line) => line.text.text).join('\n')
  const longestFirst = leads.map(({ label }) => label).sort((a, b) => b.length - a.length)
  const rest = longestFirst.reduce((left, label) => (label === '' ? left : left.replaceAll(label, '')), text)
  return rest.replace(around, '') === ''
}
