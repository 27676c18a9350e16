/** Folios as printed by themselves on a line: `— 7 —`, `- 7 -`, `·7·`, `第 7 页`, `第7页 共30页`. */
const folio =
  /^\s*(?:[—–―－-]{1,2}\s*\d{1,4}\s*[—–―－-]{1,2}|[·•]\s*\d{1,4}\s*[·•]|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)\s*$/

/** True for a line that belongs to the page and not to the text. */
export function isPageFurniture(line: string): boolean {
  return folio.test(line)
}
