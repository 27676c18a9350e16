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

/** What is told of a row that came or went: all of it would hide the others. */
const BRIEF = ['printed', 'unit', 'quote', 'state', 'note', 'field', 'becomes', 'why', 'documentNumber']

/** One thing that changed or would: its name, and each field before and after, quotes as quotes. */
export function SaidChange({ context, change }: { context: Context; change: Change }) {
  const { kind, rowType, name, fields, rowId } = change
  const shown = kind === 'CHANGED' ? fields : fields.filter(({ field }) => BRIEF.includes(field))
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
      ) : (
        <span lang="zh-CN">{name}</span>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map(({ field, before, after }) => (
            <li key={field}>
              <small>{called(context, 'changed', field)}</small> <Value field={field} value={before} />{' '}
              {kind === 'CHANGED' && '→ '}
              <Value field={field} value={after} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Value({ field, value }: { field: string; value: string | null }) {
  if (value === null) return null
  if (field === 'quote') return <Quote>{value}</Quote>
  return <span lang="zh-CN">{value}</span>
}
