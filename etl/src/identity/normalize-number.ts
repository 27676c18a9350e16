const NUMBER = /^(.+?)[〔[【(〖]?(\d{4})[〕\]】)〗]?第?0*(\d+)号?$/

/**
 * A document number in one form: 陕政办发〔2021〕31号 for 陕政办发[2021]31 号, 陕政办发【２０２１】031号 and the like.
 * Text that is no such number only loses its white space and full widths.
 */
export function normalizeNumber(printed: string): string {
  const folded = printed.normalize('NFKC').replace(/\s+/g, '')
  const match = NUMBER.exec(folded)
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : folded
}
