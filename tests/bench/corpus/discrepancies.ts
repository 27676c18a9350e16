import type { Database } from '@plangraph/database'
import { print } from '../measure.js'
import { amountOf } from './figures.js'

/** Prints every discrepancy found, with the words of both sides. */
export async function printDiscrepancies(db: Database): Promise<void> {
  const findings = await db.finding.findMany({
    where: { kind: 'DISCREPANCY' },
    orderBy: { id: 'asc' },
    include: { targets: { include: { target: { include: { evidence: true, document: true } } } } },
  })
  print(`\n${findings.length} discrepancies`)
  for (const { severity, message, targets } of findings) {
    print(`  ${severity}: ${message}`)
    for (const { target } of targets) {
      const { basis, spanStart, year, evidence, document, indicatorName } = target
      const span = spanStart === null ? `${year}` : `${spanStart}–${year}`
      print(`      ${indicatorName} ${amountOf(target)}, ${basis} ${span} | ${evidence.quote} | ${document.title}`)
    }
  }
}
