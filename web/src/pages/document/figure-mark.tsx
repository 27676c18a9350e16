import type { DocumentFigure } from '../../parts/document/load-figures.js'
import { figureAnchor } from '../../parts/links.js'
import { step } from '../../shared/address.js'
import type { Context } from '../../shared/page.js'
import words from './words.json' with { type: 'json' }

const isGoal = (figure: DocumentFigure): boolean => figure.__typename === 'Target'

/** What a figure is, in a few words: goal 城镇新增就业人数 60万人, 2025. */
export function summaryOf(context: Context, figure: DocumentFigure): string {
  const { indicator, indicatorName, printed, unit, year } = figure
  const name = indicator ? context.name(indicator) : indicatorName
  const sort = context.say(isGoal(figure) ? words.goal : words.result)
  return [sort, name, `${printed}${unit ?? ''}`, year].filter((part) => part !== null && part !== '').join(' · ')
}

interface FigureMarkProps {
  context: Context
  figure: DocumentFigure
  /** The number as it stands there; a pin where it is not found as it is printed. */
  text: string
  /** A number that was cut has its anchor at its beginning only. */
  isFirst?: boolean
}

/** A number in the text, which an address can point at and which leads to its own page. */
export const FigureMark = ({ context, figure, text, isFirst = true }: FigureMarkProps) => (
  <a
    id={isFirst ? figureAnchor(figure.id) : undefined}
    class={`mark ${isGoal(figure) ? 'goal' : 'result'}`}
    href={context.link(step('/t', figure.id))}
    title={summaryOf(context, figure)}
    aria-label={text === '' ? summaryOf(context, figure) : undefined}
  >
    {text === '' ? '◆' : text}
  </a>
)
