/** What a page refers to in place of text: a file to download, a frame, a page that it sends its readers on to. */
export interface Lead {
  kind: 'file' | 'frame' | 'page'
  /** As the page has it, relative to where it was published. */
  address: string
  /** The words of the link; empty where there are none. */
  label: string
}

/** Sentences grow no longer for a page of many files. */
const told = 3
const longest = 120

const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** What to do with a page that holds no plan itself, or null where it leads nowhere. */
export function adviceOf(leads: readonly Lead[]): string | null {
  if (leads.length === 0) return null
  const named = leads.slice(0, told).map(({ kind, address, label }) => {
    return label === '' ? `the ${kind} ${cut(address)}` : `the ${kind} “${cut(label)}” (${cut(address)})`
  })
  const more = leads.length > told ? ` and ${leads.length - told} more` : ''
  return `The page leads to ${named.join(', ')}${more}: save what holds the plan, and ingest that`
}
