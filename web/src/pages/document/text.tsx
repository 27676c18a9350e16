import type { DocumentFigure } from '../../parts/document/load-figures.js'
import { positionsOf } from '../../parts/text/positions.js'
import { reflowed } from '../../parts/text/reflow.js'
import type { Context } from '../../shared/page.js'
import { type Block, blocksOf, type Cut } from './blocks.js'
import { FigureMark } from './figure-mark.js'
import { headingOf, type KnownDocument, type KnownSection } from './known.js'
import { type Marks, marksOf, piecesOf } from './marks.js'
import { PlanTable, type RowFigures, rowFiguresOf } from './plan-table.js'

interface TextProps {
  context: Context
  document: KnownDocument
  text: string
  figures: readonly DocumentFigure[]
}

/** The text of a document as it is built, with every figure marked where it is printed. */
export function PlanText({ context, document, text, figures }: TextProps) {
  const { sections, tables } = document
  const at = positionsOf(text)
  const inTables = rowFiguresOf(tables, figures)
  const marks = marksOf(
    text,
    at,
    figures.filter((figure) => !inTables.has(figure)),
  )
  const anchors = new Map(sections.map((section, i) => [section, `s-${i + 1}`]))
  return (
    <div class="plan" lang="zh-CN">
      {blocksOf({ text, at, sections, tables }).map((block) => (
        <Part
          context={context}
          block={block}
          text={text}
          marks={marks}
          anchors={anchors}
          rows={inTables}
          key={`${block.kind} ${block.start}`}
        />
      ))}
    </div>
  )
}

interface PartProps {
  context: Context
  block: Block
  text: string
  marks: Marks
  anchors: ReadonlyMap<KnownSection, string>
  rows: RowFigures
}

/** Headings of the text come below those of the page, which has two levels of its own. */
const headingLevel = (depth: number): 'h3' | 'h4' | 'h5' | 'h6' => (['h3', 'h4', 'h5'] as const)[depth - 1] ?? 'h6'

function Part({ context, block, text, marks, anchors, rows }: PartProps) {
  if (block.kind === 'table') {
    // What is marked in the lines of a table but belongs to none of its rows stands at its head.
    const loose = marks.points.filter(({ start }) => start >= block.start && start < block.end)
    return (
      <>
        {loose.length > 0 && (
          <p class="loose">
            {loose.map(({ figure }) => (
              <FigureMark context={context} figure={figure} text={figure.printed} key={figure.id} />
            ))}
          </p>
        )}
        <PlanTable context={context} table={block.table} rows={rows} />
      </>
    )
  }
  const words = <Words context={context} text={text} cut={block} marks={marks} />
  if (block.kind === 'paragraph') return <p>{words}</p>
  const Heading = headingLevel(block.section.depth)
  return (
    <Heading id={anchors.get(block.section)} class={block.section.label === null ? undefined : 'box'}>
      {block.end > block.start ? words : headingOf(block.section)}
    </Heading>
  )
}

function Words({ context, text, cut, marks }: { context: Context; text: string; cut: Cut; marks: Marks }) {
  return piecesOf(text, cut, marks).map((piece, i) => {
    const words = reflowed(piece.text)
    const shown = piece.figure ? (
      <FigureMark context={context} figure={piece.figure} text={words} isFirst={piece.isFirst} />
    ) : (
      words
    )
    return piece.isMarked ? <mark key={i}>{shown}</mark> : shown
  })
}
