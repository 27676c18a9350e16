const quotes = /[“”"'‘’「」『』《》〈〉]/g
const dashes = /[—–―－~～〜]+/g

/**
 * Key under which two printings of one name are equal: widths folded, white space and quotation marks dropped, dashes
 * and letter case unified. Two names with one key are one name.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').replace(quotes, '').replace(dashes, '-').toLowerCase()
}
