import { brief } from './brief.js'
import { documentOf } from './document-of.js'

/** A pattern of the language, a line of a plan that shows it, and the figures a reader takes from it. */
export type ProseCase = [pattern: string, line: string, figures: string[]]

/** Tests each line in a section of its own. heading: goals, unless the title looks back (发展基础). */
export function testProse(cases: readonly ProseCase[], heading?: string): void {
  test.each(cases)('%s: %s', (_pattern, line, figures) => {
    expect(documentOf(line, heading).figures.map(brief)).toEqual(figures)
  })
}
