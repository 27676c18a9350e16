const bareNumber = /^\s*[1-9]\d{0,2}\s*$/
const isProse = (line: string) =>
  (line.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 12 && line.trim().split(/\s+/).length <= 6

/**
 * `…骨干水源工程80座，新增供水能力12` / `5` / `亿立方米，…`: a number alone between a line that ends in a number and its unit is a
 * folio, though the text may have too few of them to tell a sequence. Joined to the line above it would make another
 * number. Row numbers of tables stand alone too, but after words.
 */
export function isNumberInProse(lines: readonly string[], at: number): boolean {
  if (!bareNumber.test(lines[at] as string)) return false
  const before = lines.slice(Math.max(0, at - 3), at).findLast((line) => line.trim() !== '')
  const after = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '')
  if (before === undefined || after === undefined) return false
  return isProse(before) && isProse(after) && /\d\s*$/.test(before) && /^\s*[\u4e00-\u9fff%％]/.test(after)
}
