const contentsTitle = /^\s*目\s*录\s*$/
/** `第一节 发展基础.....	6`: dot leaders and a page number. */
const leaderEntry = /(?:[.．·…‥]{2,}|…)[\s.．·…]*\d{1,4}\s*$/
/** `第二章 …… 14` with blanks or a tab instead of leaders. */
const numberedEntry =
  /^\s*(?:第[一二三四五六七八九十百]+[篇章节]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}(?:\.\d{1,2})*[.．、]?\s*[\u4e00-\u9fa5]|专栏|附件).*[\s\t]\d{1,4}\s*$/

/** `前　言	1`: one tab, as Word documents have it, before the page number. */
const tabbedEntry = /^[^\t]+\t(\d{1,4})\s*$/

/** Runs of three and more tabbed entries, chapters among them, whose page numbers never fall: contents without a title. */
function tabbedRuns(lines: readonly string[]): number[] {
  const pages = lines.map((line) => Number(tabbedEntry.exec(line)?.[1] ?? Number.NaN))
  const found: number[] = []
  for (let start = 0; start < lines.length; ) {
    let end = start + 1
    while (end < lines.length && (pages[end] as number) >= (pages[end - 1] as number)) end++
    if (end - start >= 3 && lines.slice(start, end).some((line) => numberedEntry.test(line)))
      for (let i = start; i < end; i++) found.push(i)
    start = end
  }
  return found
}
/** Leaders and page number end a line, so only its last characters are searched: a long line of dots would take too long. */
const tailLength = 120

/** Indexes of the lines that make up a table of contents: its title 目录 and the entries. */
export function tableOfContentsLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>(tabbedRuns(lines))
  const title = lines.findIndex((line) => contentsTitle.test(line))
  lines.forEach((line, i) => {
    if (leaderEntry.test(line.slice(-tailLength))) found.add(i)
  })
  if (title < 0) return found
  found.add(title)
  for (let i = title + 1; i < lines.length; i++) {
    const line = lines[i] as string
    if (line.trim() === '' || found.has(i)) continue
    if (!numberedEntry.test(line) && !tabbedEntry.test(line)) break
    found.add(i)
  }
  return found
}
