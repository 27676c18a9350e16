/** How far a browser looks for them. */
const headLength = 4096

/** The head of a file as Latin-1, zero bytes of UTF-16 left out: enough for tags. */
const asciiHead = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, headLength)).replaceAll('\0', '')

/** What a page says of its own encoding: `<meta charset="gb2312">`, `<?xml encoding="gbk"?>`. */
export const declaredCharset = (bytes: Uint8Array): string | null =>
  /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(asciiHead(bytes))?.[1] ?? null

const firstTag =
  /^(?:<!doctype\s+html|<(?:html|head|body|meta|title|link|script|style|div|p|table|span|center|font|h[1-6]|ul|ol|article|section|main|br|b|strong)(?=[\s>/]))/i

/** True for a page or a part of one, by its first tag; comments and an XML declaration may precede it. */
export function isPage(bytes: Uint8Array): boolean {
  const head = asciiHead(bytes).replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
  return firstTag.test(head.replace(/^(?:\s|<\?xml[^>]*>|<!--.*?-->)*/s, ''))
}
