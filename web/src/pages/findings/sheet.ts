import type { Context, Sheet } from '../../shared/page.js'
import type { KindFindings } from './kinds.js'
import words from './words.json' with { type: 'json' }

/** The findings that are shown, a row each; all of them are the flat table `findings`. */
export function findingSheet({ say, label }: Context, kinds: readonly KindFindings[]): Sheet {
  return {
    name: 'findings',
    columns: [words.kind, words.severity, words.state, words.message, words.quote, words.document].map((title) =>
      say(title),
    ),
    rows: kinds.flatMap(({ kind, findings }) =>
      findings.map(({ severity, state, why, evidence, documents }) => [
        label('FindingKind', kind),
        label('Severity', severity),
        label('FindingState', state),
        say(why),
        evidence.map(({ quote }) => quote).join(' | '),
        documents.map(({ title }) => title).join(' | '),
      ]),
    ),
  }
}
