import type { Correction, LinkEnd } from './correction.js'

/** What a correction is about, by name: the document where it names one, and the figure, the name or the link in it. */
export function aboutOf(correction: Correction): string {
  const document = documentOf(correction)
  const subject = subjectOf(correction)
  return document === null ? subject : `${document}: ${subject}`
}

/** The document as a correction names it; null where it is about all. */
export const documentOf = ({ document }: Correction): string | null =>
  document && (document.title ?? document.number ?? document.id)

function subjectOf(correction: Correction): string {
  if (correction.kind === 'LINK_WRONG') return `${endOf(correction.downstream)} ← ${endOf(correction.upstream)}`
  const { figure } = correction
  const name = (correction.kind === 'INDICATOR' ? correction.name : null) ?? figure?.name ?? ''
  const other = figure !== null && 'quote' in figure ? (figure.id ?? figure.quote) : null
  return [name === '' ? other : name, figure?.year].filter((part) => part).join(' ')
}

const endOf = ({ id, name, region, indicator, year }: LinkEnd) => name ?? id ?? `${region} ${indicator} ${year}`
