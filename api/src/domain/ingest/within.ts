/** What a promise gives, or null when that takes longer. */
export async function within<Result>(work: Promise<Result>, seconds: number): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), seconds * 1000)
  })
  const first = await Promise.race([work, late])
  clearTimeout(timer)
  return first
}
