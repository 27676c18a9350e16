/** Evidence as far as it tells where its words are: a row of the database. */
export interface QuotePlace {
  charStart: number | null
  charEnd: number | null
  /** JSON: {page, charStart, charEnd, …}[]. */
  spans: unknown
}

/** The spans of a quote. None are kept of one that is in one piece and on no page: its own offsets say where that is. */
export function spansInFull({ charStart, charEnd, spans }: QuotePlace): unknown {
  const isInOnePiece = Array.isArray(spans) && spans.length === 0 && charStart !== null && charEnd !== null
  return isInOnePiece ? [{ page: null, charStart, charEnd }] : spans
}
