import type { XmlElement } from './element.js'

/**
 * Where in a field the reading is. A field is recognised by marks among the runs: begin, instruction, separate, result,
 * end; fields nest, and a table of contents is one field around many paragraphs.
 */
export class FieldState {
  private open: ('instruction' | 'result')[] = []

  /** False inside an instruction: a nested field prints its result there, but the page does not show it. */
  get printed(): boolean {
    return !this.open.includes('instruction')
  }

  mark({ attributes }: XmlElement): void {
    const type = attributes['w:fldCharType']
    if (type === 'begin') this.open.push('instruction')
    if (type === 'separate' && this.open.length > 0) this.open[this.open.length - 1] = 'result'
    if (type === 'end') this.open.pop()
  }

  /** An instruction that does not end with its paragraph is damaged: the text after it must not get lost with it. */
  endParagraph(): void {
    this.open = this.open.filter((part) => part === 'result')
  }
}
