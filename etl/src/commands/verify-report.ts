import type { VerifyReport, WrongRow } from '../verify/verify-database.js'

/** What verification found, as text; ok when every row is right. */
export function verifyReport({ documents, checked, wrong, unreadable }: VerifyReport): { text: string; ok: boolean } {
  const rows = checked.evidence + checked.sections + checked.tables
  const counts = `${documents} documents: ${checked.evidence} quotes, ${checked.sections} sections, ${checked.tables} tables`
  if (wrong.length === 0 && unreadable.length === 0)
    return { text: `${counts}. All ${rows} rows right: 100 %.`, ok: true }
  const wrongRows = new Set(wrong.filter(({ type }) => type !== 'Source').map(({ type, id }) => `${type} ${id}`)).size
  const share =
    rows === 0 ? '' : ` ${wrongRows} of ${rows} rows wrong (${(((rows - wrongRows) / rows) * 100).toFixed(2)} % right).`
  return {
    text: `${[...unreadable.map((message) => `✖ ${message}`), ...wrong.map(line)].join('\n')}\n\n${counts}.${share}`,
    ok: false,
  }
}

const line = ({ type, id, document, what }: WrongRow) => `✖ ${type} ${id} of ${document}: ${what}`
