import type { Context } from '../shared/page.js'

interface KnownFinding {
  id: string
  kind: string
  severity: string
  message: string
}

/** What a careful reader should look at: kind, how much it matters, and a sentence. */
export const Findings = ({ context, findings }: { context: Context; findings: readonly KnownFinding[] }) => (
  <ul class="findings">
    {findings.map(({ id, kind, severity, message }) => (
      <li class={severity} key={id}>
        <strong>{context.label('FindingKind', kind)}</strong> <small>{context.label('Severity', severity)}</small>
        <p>{message}</p>
      </li>
    ))}
  </ul>
)
