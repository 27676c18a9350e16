const levels = /^(?:国家级|省级|市级|县级|区级|省部级|世界级)/

/** Splits A、B和C into exactly `count` things, or null where it can't be done. */
export function splitCoordination(text: string, count: number): string[] | null {
  const byComma = text.split('、')
  if (byComma.length === count) return byComma
  const candidates = [/、|及|以及/, /、|和|与|及|以及|暨/]
  for (const separator of candidates) {
    const parts = text.split(separator).filter(Boolean)
    if (parts.length === count) return parts
  }
  // Too many: 和 inside one thing; only the last is a coordination.
  const last = /^(.*)(?:和|与|及|以及)(.*?)$/.exec(text)
  if (last) {
    const parts = [...(last[1] as string).split('、'), last[2] as string]
    if (parts.length === count) return parts
  }
  return null
}

/**
 * 基本养老保险、失业保险、工伤保险参保人数: what the last thing adds behind the ending all share belongs to each.
 * 国家级X和Y各25个: a level before the first holds for those that name none.
 */
export function completeList(things: readonly string[]): string[] {
  const [first, last] = [things[0] ?? '', things.at(-1) ?? '']
  const others = things.slice(0, -1)
  let shared = ''
  for (let size = Math.min(4, first.length); size >= 2 && shared === ''; size--) {
    const ending = first.slice(-size)
    if (others.every((thing) => thing.endsWith(ending)) && last.includes(ending)) shared = ending
  }
  const tail = shared ? last.slice(last.lastIndexOf(shared) + shared.length) : ''
  const level = levels.exec(first)?.[0] ?? ''
  return things.map((thing, i) => {
    const named = i < things.length - 1 ? thing + tail : thing
    return level !== '' && !levels.test(named) ? level + named : named
  })
}
