import { step } from '../../shared/address.js'
import type { Context } from '../../shared/page.js'
import { Quote } from '../links.js'
import { called } from './called.js'

interface Change {
  kind: string
  rowType: string
  name: string
  fields: readonly { field: string; before: string | null; after: string | null }[]
  /** Of a row that has a page. */
  rowId?: string
}

const FIGURES = ['Target', 'Observation']

const FIGURE = ['printed', 'unit', 'quote']

/** What is told of a row that came or went: all of it would hide the others. */
const BRIEF: Readonly<Record<string, readonly string[]>> = {
  Document: ['documentNumber'],
  Target: FIGURE,
  Observation: FIGURE,
  Correction: ['field', 'quote', 'expects', 'becomes', 'why'],
  FindingReview: ['state', 'note'],
}

/** Sets of the labels of fields that are codes. */
const CODES: Readonly<Record<string, string>> = {
  stance: 'Stance',
  basis: 'Basis',
  comparator: 'Comparator',
  binding: 'Binding',
  state: 'FindingState',
}

/** One thing that changed or would: its name, and each field before and after, quotes as quotes. */
export function SaidChange({ context, change }: { context: Context; change: Change }) {
  const { kind, rowType, name, fields, rowId } = change
  const shown = fields.filter(({ field }) =>
    kind === 'CHANGED' ? field !== 'messageZh' : BRIEF[rowType]?.includes(field),
  )
  const isFigure = FIGURES.includes(rowType) && kind !== 'REMOVED' && rowId !== undefined
  return (
    <li class={kind}>
      <small>
        {context.label('ChangeKind', kind)} · {called(context, 'rows', rowType)}
      </small>{' '}
      {isFigure ? (
        <a href={context.link(step('/t', rowId))} lang="zh-CN">
          {name}
        </a>
      ) : rowType === 'Finding' ? (
        sentenceOf(context, change)
      ) : (
        <span lang="zh-CN">{name}</span>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map(({ field, before, after }) => (
            <li key={field}>
              <small>{called(context, 'changed', field)}</small>{' '}
              <Value {...{ context, rowType, field }} value={before} /> {kind === 'CHANGED' && '→ '}
              <Value {...{ context, rowType, field }} value={after} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** What a finding says, in the language of the page as far as that was kept. */
function sentenceOf({ language }: Context, { name, fields }: Change): string {
  const chinese = fields.find(({ field }) => field === 'messageZh')
  return (language === 'zh' && (chinese?.after ?? chinese?.before)) || name
}

interface ValueProps {
  context: Context
  rowType: string
  field: string
  value: string | null
}

function Value({ context, rowType, field, value }: ValueProps) {
  if (value === null) return null
  if (field === 'quote') return <Quote>{value}</Quote>
  if (rowType === 'Correction' && field === 'field') return <>{called(context, 'sayable', value)}</>
  const codes = CODES[field]
  if (codes !== undefined) return <>{context.label(codes, value)}</>
  return <span lang="zh-CN">{value}</span>
}
