import type { EtlRun as EtlRunShape } from '@plangraph/database'
import { builder } from '../builder.js'
import { EtlRun } from './etl-run.js'

export interface ExtractionShape {
  rule: string
  ruleVersion: string
  confidence: number
  /** Has the columns of the fields asked for as well. */
  run: Pick<EtlRunShape, 'id'>
}

export const Extraction = builder.objectRef<ExtractionShape>('Extraction')

Extraction.implement({
  description: 'How a figure came out of its document.',
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'Name of the rule that read it.' }),
    version: t.exposeString('ruleVersion', { description: 'Version of that rule.' }),
    run: t.field({
      type: EtlRun,
      description: 'The run that wrote the row.',
      resolve: ({ run }) => run as EtlRunShape,
    }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the rule is, from 0 to 1.' }),
  }),
})
