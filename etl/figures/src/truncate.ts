import { displayWidth } from './display-width.js'

/** The text cut to a width in columns of a terminal, where Chinese characters take two, with … where something is missing. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let cut = ''
  for (const char of text) {
    if (displayWidth(cut + char) > width - 1) break
    cut += char
  }
  return `${cut}…`
}
