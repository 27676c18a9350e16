/**
 * Printed words as part of a natural key: width, white space, quotation marks and the many dashes folded, so that the
 * same words from another file format make the same key.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[“”„‟"‘’‛'《》〈〉「」『』]/g, '')
    .replace(/[‐‑‒–—―─−~〜∼]+/g, '-')
    .toLowerCase()
