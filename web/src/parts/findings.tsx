import type { ComponentProps } from 'preact'
import type { Words } from '../shared/language.js'
import type { Context } from '../shared/page.js'
import { type DocumentLink, DocumentLinks } from './links.js'
import { toldOf } from './told.js'

type Named = { name: string; nameEn: string | null } | null

interface KnownFinding {
  id: string
  kind: string
  severity: string
  why: Words
  /** Figures that it is about, whose names the sentence may have. */
  targets?: readonly { indicator: Named; region: Named }[]
  /** Where the page is about more than one. */
  documents?: readonly ComponentProps<typeof DocumentLink>['document'][]
}

/** Documents that cite one that is missing each have a finding of the same words: they are read once. */
const distinct = (findings: readonly KnownFinding[]): KnownFinding[] => [
  ...new Map(findings.map((finding) => [`${finding.kind} ${finding.why.en}`, finding])).values(),
]

/** The sentence of a finding, with the names of its figures as the page's language has them. */
export const findingSays = (context: Context, { why, targets = [] }: Pick<KnownFinding, 'why' | 'targets'>) =>
  toldOf(
    context,
    why,
    targets.flatMap(({ indicator, region }) => [indicator, region]),
  )

/** What a careful reader should look at: kind, how much it matters, a sentence, and the documents that it is about. */
export const Findings = ({ context, findings }: { context: Context; findings: readonly KnownFinding[] }) => (
  <ul class="findings">
    {distinct(findings).map(({ id, kind, severity, why, targets, documents = [] }) => (
      <li class={severity} key={id}>
        <strong>{context.label('FindingKind', kind)}</strong> <small>{context.label('Severity', severity)}</small>
        <p>{findingSays(context, { why, targets })}</p>
        {documents.length > 0 && <DocumentLinks context={context} documents={documents} />}
      </li>
    ))}
  </ul>
)
