/** A filled line with its page. */
export interface PagedText {
  text: string
  page: number | null
}

/** `西安市人民政府公报 2022年第3期 — 14 —`: the folio at an end of a running head changes from page to page. */
const headForm = (text: string) => text.replace(/\s+/g, '').replace(/^[\d—–·-]+|[\d—–·-]+$/g, '')
const canBeHead = (form: string) =>
  form.length <= 40 && /[\u4e00-\u9fff].*[\u4e00-\u9fff].*[\u4e00-\u9fff]/.test(form) && !/[。；：，、]$/.test(form)
const fewestPages = 4

/**
 * Indexes of the lines that are at the head, or at the foot, of most pages of a text: they belong to the page. One on
 * a single page is a title.
 */
export function runningHeads(lines: readonly PagedText[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const places of [pageEdges(lines, 1), pageEdges(lines, -1)]) {
    const byForm = new Map<string, number[]>()
    for (const i of places) {
      const form = headForm((lines[i] as PagedText).text)
      const same = byForm.get(form)
      if (same) same.push(i)
      else byForm.set(form, [i])
    }
    for (const [form, repeated] of byForm) {
      if (repeated.length >= Math.max(fewestPages, places.length * 0.4) && canBeHead(form))
        for (const i of repeated) found.add(i)
    }
  }
  return found
}

/** The first line of each page, or the last. */
const pageEdges = (lines: readonly PagedText[], direction: 1 | -1): number[] =>
  lines.flatMap((line, i) => (lines[i - direction]?.page !== line.page ? [i] : []))
