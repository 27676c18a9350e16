import stringWidth from 'string-width'

/** The text cut to a width in columns of a terminal, where Chinese characters take two, with … where something is missing. */
export function truncate(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let cut = ''
  for (const char of text) {
    if (stringWidth(cut + char) > width - 1) break
    cut += char
  }
  return `${cut}…`
}
