import { FigureLink, IndicatorLink, RegionLink } from '../../parts/links.js'
import { Absence, Legend, Stance } from '../../parts/marks.js'
import { Scroll } from '../../parts/scroll.js'
import common from '../../shared/common.json' with { type: 'json' }
import type { Context } from '../../shared/page.js'
import type { Alignment, Cell, Row } from './alignment.js'
import { RowDumbbells } from './dumbbells.js'
import { shadesOf, sortedBy } from './order.js'
import words from './words.json' with { type: 'json' }

interface AlignTableProps {
  context: Context
  alignment: Alignment
  query: URLSearchParams
}

/** Goals as rows and places as columns, or the other way round. */
export function AlignTable({ context, alignment, query }: AlignTableProps) {
  const rows = sortedBy(alignment.rows, query.get('sort'))
  const isFlipped = query.get('flip') === '1'
  const { say, here } = context
  return (
    <>
      <p class="notes">
        {say(words.heat)} {say(words.likeBase)}{' '}
        <a href={here({ flip: isFlipped ? null : '1' })}>{say(words.transpose)}</a>{' '}
        <a href={here({ as: 'csv' })} download>
          {say(common.asCsv)}
        </a>
      </p>
      <Legend context={context} stances={alignment.reference !== null} />
      <Scroll label={say(words.heading)}>
        {isFlipped ? (
          <ByPlace context={context} alignment={alignment} rows={rows} />
        ) : (
          <ByGoal context={context} alignment={alignment} rows={rows} sorted={query.get('sort')} />
        )}
      </Scroll>
    </>
  )
}

interface TableProps {
  context: Context
  alignment: Alignment
  rows: readonly Row[]
}

function ByGoal({ context, alignment: { regions }, rows, sorted }: TableProps & { sorted: string | null }) {
  const { say, here, name } = context
  return (
    <table class="grid">
      <thead>
        <tr>
          <th scope="col">
            <a href={here({ sort: null })}>{say(words.indicator)}</a>
          </th>
          {regions.map((region) => (
            <th scope="col" aria-sort={sorted === region.code ? 'descending' : undefined} key={region.code}>
              <RegionLink context={context} region={region} />
              <a class="sort" href={here({ sort: region.code })} aria-label={say(words.sortBy, { name: name(region) })}>
                ↓
              </a>
            </th>
          ))}
          <th scope="col">{say(words.fromBase)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GoalRow context={context} row={row} regions={regions} key={`${row.indicator.code} ${row.year}`} />
        ))}
      </tbody>
    </table>
  )
}

function GoalRow({ context, row, regions }: { context: Context; row: Row; regions: Alignment['regions'] }) {
  const shades = shadesOf(row)
  const { indicator, sharedBy, cells } = row
  return (
    <tr>
      <th scope="row">
        <IndicatorLink context={context} indicator={indicator} />
        <small>
          {context.label('units', indicator.unit)} · {context.say(words.shared, { n: sharedBy, of: cells.length })}
        </small>
      </th>
      {cells.map((cell, i) => (
        <GoalCell context={context} cell={cell} shade={shades[i] ?? 0} key={cell.region.code} />
      ))}
      <td>
        <RowDumbbells context={context} row={row} regions={regions} />
      </td>
    </tr>
  )
}

interface GoalCellProps {
  context: Context
  cell: Cell
  shade: number
}

function GoalCell({ context, cell, shade }: GoalCellProps) {
  const { target, stance, absence, why, perCapita } = cell
  const perResident =
    perCapita === null ? undefined : context.say(words.perResident, { value: context.number(perCapita) })
  return (
    <td class={target ? `shade${shade}` : 'without'} title={perResident}>
      {target ? (
        <FigureLink context={context} figure={target} />
      ) : (
        <Absence context={context} absence={absence ?? 'NO_DOCUMENT'} />
      )}
      {target && stance && <Stance context={context} stance={stance} why={why} />}
    </td>
  )
}

function ByPlace({ context, alignment: { regions }, rows }: TableProps) {
  const shades = rows.map(shadesOf)
  return (
    <table class="grid">
      <thead>
        <tr>
          <th scope="col">{context.say(words.region)}</th>
          {rows.map(({ indicator, year }) => (
            <th scope="col" key={`${indicator.code} ${year}`}>
              <IndicatorLink context={context} indicator={indicator} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {regions.map((region, i) => (
          <tr key={region.code}>
            <th scope="row">
              <RegionLink context={context} region={region} />
            </th>
            {rows.map(({ cells, indicator, year }, j) => {
              const cell = cells[i]
              return (
                cell && (
                  <GoalCell
                    context={context}
                    cell={cell}
                    shade={shades[j]?.[i] ?? 0}
                    key={`${indicator.code} ${year}`}
                  />
                )
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
