/** `第一章 总则	1`: an entry of a table of contents, whose tab parts the title from the page number. */
const contentsEntry = /^([^\t]*\S)\s*\t\s*(\d{1,4})\s*$/

/** The filled lines of a paragraph. A tab is a blank, but for the one before the page number of a contents entry. */
export function paragraphLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => (contentsEntry.test(line) ? line.replace(contentsEntry, '$1\t$2') : line.replace(/\t/g, ' ')))
    .filter((line) => line.trim() !== '')
}
