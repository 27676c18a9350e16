/** Pages in words: page 3; pages 1–12 and 15. Ascending numbers. */
export function pageNames(pages: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last && last[1] === page - 1) last[1] = page
    else ranges.push([page, page])
  }
  const names = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('')
  return `${pages.length === 1 ? 'page' : 'pages'} ${list}`
}
