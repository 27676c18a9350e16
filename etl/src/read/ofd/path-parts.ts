/** Numbers that follow each letter of a path (GB/T 33190-2016, 9.3). */
const lengths: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }

export interface Point {
  x: number
  y: number
}

/** The points of each part of a path; one that bends draws no ruling from there on. */
export function partsOf(data: string): Point[][] {
  const parts: Point[][] = []
  const words = data.trim().split(/[\s,]+/)
  for (let i = 0; i < words.length; ) {
    const letter = words[i] ?? ''
    const count = lengths[letter]
    if (count === undefined) return parts
    const [x, y] = [Number(words[i + count - 1]), Number(words[i + count])]
    const part = parts.at(-1)
    if (letter === 'M' || letter === 'S') parts.push([{ x, y }])
    else if (letter === 'C' && part?.[0]) part.push(part[0])
    else if (letter === 'L') part?.push({ x, y })
    else parts.push([{ x, y }])
    i += 1 + count
  }
  return parts.filter((part) => part.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)))
}

/** left, top, right, bottom of some points. */
export function boundsOf(points: readonly Point[]): [number, number, number, number] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return [least(xs), least(ys), most(xs), most(ys)]
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b))
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b))
