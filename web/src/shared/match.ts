import type { Page } from './page.js'

/** A page with the parts of the path that its pattern names. */
export interface Match {
  page: Page
  parts: ReadonlyMap<string, string>
}

/** The page whose pattern a path fits, step by step; null where there is none. */
export function matching(pages: readonly Page[], pathname: string): Match | null {
  const steps = stepsOf(pathname)
  if (steps === null) return null
  for (const page of pages) {
    const pattern = page.path.split('/').slice(1)
    if (pattern.length !== steps.length) continue
    const fits = pattern.every((name, i) => (name.startsWith(':') ? steps[i] !== '' : name === steps[i]))
    if (!fits) continue
    const named = pattern.flatMap((name, i) => (name.startsWith(':') ? [[name.slice(1), steps[i] ?? ''] as const] : []))
    return { page, parts: new Map(named) }
  }
  return null
}

/** The steps of a path, decoded; null where they are not encoded as the web does (RFC 3986 2.1). A / at the end is none. */
function stepsOf(pathname: string): string[] | null {
  const path = pathname.length > 1 && pathname.endsWith('/') ? pathname.slice(0, -1) : pathname
  try {
    return path.split('/').slice(1).map(decodeURIComponent)
  } catch {
    return null
  }
}
