/** A folio without dashes around it. length: of what is printed before the text of its line, blanks included. */
export interface Folio {
  line: number
  value: number
  length: number
  /** Nothing else is on the line. */
  alone: boolean
}

export interface FolioSequence {
  folios: readonly Folio[]
  /** They stand at the head of their pages; otherwise at the foot. */
  atHead: boolean
  /** 1-based page of the file on which the first folio is. */
  firstPage: number
}

/** `14上海市…`, ` 14 `: glued to the first line of a page, or alone. No item `1.`, no `01`, no `14个`, no year. */
const folio = /^(\s*([1-9]\d{0,2}))(?:\s*$|(?=[\u4e00-\u9fff“《（]))/
const counted = /^[年月日号个项家人名亩岁次条件所座处万亿千百公平立元分周倍类批级届大小种]/

/** Filled lines of one page: fewer are rows of a table or items of a list. */
const fewestLines = 8
const mostLines = 120
/** A page without a folio (a wide table, a chapter's title) makes a step of 2. */
const largestStep = 2

interface Candidate extends Folio {
  /** Filled lines before it. */
  at: number
}

function candidatesIn(texts: readonly string[]): { candidates: Candidate[]; filled: number } {
  const candidates: Candidate[] = []
  let filled = 0
  texts.forEach((text, line) => {
    const match = folio.exec(text)
    if (match) {
      const length = (match[1] as string).length
      const rest = text.slice(length).trim()
      if (!counted.test(rest))
        candidates.push({ line, value: Number(match[2]), length, alone: rest === '', at: filled })
    }
    if (text.trim() !== '') filled++
  })
  return { candidates, filled }
}

/** The longest run of numbers that rise page by page. */
function longestChain(candidates: readonly Candidate[]): Candidate[] {
  const lengths: number[] = []
  const previous: number[] = []
  let best = -1
  candidates.forEach((candidate, i) => {
    let length = 1
    let from = -1
    for (let j = i - 1; j >= 0 && candidate.at - (candidates[j] as Candidate).at <= mostLines * largestStep; j--) {
      const before = candidates[j] as Candidate
      const step = candidate.value - before.value
      const distance = (candidate.at - before.at) / step
      if (step < 1 || step > largestStep || distance < fewestLines || distance > mostLines) continue
      if ((lengths[j] as number) + 1 > length) {
        length = (lengths[j] as number) + 1
        from = j
      }
    }
    lengths.push(length)
    previous.push(from)
    if (best < 0 || length > (lengths[best] as number)) best = i
  })
  const chain: Candidate[] = []
  for (let i = best; i >= 0; i = previous[i] as number) chain.push(candidates[i] as Candidate)
  return chain.reverse()
}

/**
 * The bare folios of a text, when its numbers rise by one from page to page, page for page of like length, through the
 * whole text; null otherwise: rows of a table, items of a list and years do not.
 */
export function folioSequence(texts: readonly string[]): FolioSequence | null {
  const { candidates, filled } = candidatesIn(texts)
  const chain = longestChain(candidates)
  const steps = chain.slice(1).map((each, i) => {
    const before = chain[i] as Candidate
    return { step: each.value - before.value, lines: (each.at - before.at) / (each.value - before.value) }
  })
  const byOne = steps.filter(({ step }) => step === 1).length
  // Numbers that are alone are recognised as folios by fewer of them: 1, 3, 4, 5 of a text of five pages.
  const bare = chain.length >= 4 && chain.every((each) => each.alone)
  if (byOne < (bare ? Math.max(2, steps.length * 0.6) : Math.max(3, steps.length * 0.8))) return null
  const sorted = steps.map(({ lines }) => lines).sort((a, b) => a - b)
  const pageLines = sorted[Math.floor(sorted.length / 2)] as number
  const alike = sorted.filter((lines) => lines >= pageLines * 0.5 && lines <= pageLines * 1.6)
  const first = chain[0] as Candidate
  const last = chain.at(-1) as Candidate
  // A cover, a table of contents, an annex may have no folios.
  const covered =
    last.at - first.at >= filled * 0.4 && filled - last.at <= pageLines * 4 && first.at <= pageLines * (first.value + 4)
  if (alike.length < steps.length * 0.8 || !covered) return null
  const atHead = chain.some((each) => !each.alone) || (first.at < pageLines * 0.3 && filled - last.at > pageLines * 0.3)
  const pagesAbove = Math.round(first.at / pageLines) - (atHead ? 0 : 1)
  const firstPage = Math.max(Math.min(first.value, pagesAbove + 1), atHead && first.at > 0 ? 2 : 1)
  return { folios: chain, atHead, firstPage }
}
