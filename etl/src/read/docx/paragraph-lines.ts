/** The filled lines of a paragraph. A tab is a blank, but for the one before the page number of a contents entry. */
export function paragraphLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => contentsEntry(line) ?? line.replace(/\t/g, ' ').trimEnd())
    .filter((line) => line !== '')
}

/** `第一章 总则	1`: a title and its page number, parted by tabs; null for other lines. */
function contentsEntry(line: string): string | null {
  const trimmed = line.trimEnd()
  const tab = trimmed.lastIndexOf('\t')
  const title = trimmed.slice(0, Math.max(tab, 0)).trimEnd()
  const page = trimmed.slice(tab + 1).trimStart()
  return title !== '' && !title.includes('\t') && /^\d{1,4}$/.test(page) ? `${title}\t${page}` : null
}
