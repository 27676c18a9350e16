import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Found {
  id: string
  nodes: { target: unknown; failureSummary?: string }[]
}

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** So many of the parts of a page that are made alike are looked at: the rows of a table, the entries of a list. */
const ALIKE = 12

/**
 * What axe finds against WCAG 2.2 A and AA and against good practice, in the light and in the dark. The colours are all that
 * changes between the two. Leaves the page without its further rows.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await shorten(page)
  await page.evaluate(AXE)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await run(page, { runOnly: { type: 'tag', values: TAGS } })
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await run(page, { runOnly: { type: 'rule', values: ['color-contrast'] } })
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light.map(sentence), ...dark.map((found) => `in the dark: ${sentence(found)}`)]
}

/** Of axe's rules those that words decide; a page has the same parts, roles and colours in each language. */
const OF_WORDS = ['cat.language', 'cat.text-alternatives', 'cat.name-role-value', 'cat.forms']

/** What axe finds on a page in another language: names, labels, languages. Leaves the page without its further rows. */
export async function languageFaults(page: Page): Promise<string[]> {
  await shorten(page)
  await page.evaluate(AXE)
  return (await run(page, { runOnly: { type: 'tag', values: OF_WORDS } })).map(sentence)
}

/** Takes rows and entries away that are made like those before them, of which axe would look at each. */
const shorten = (page: Page): Promise<void> =>
  page.evaluate((most) => {
    for (const list of document.querySelectorAll('tbody, ul, ol, dl, main section, main article')) {
      const seen = new Map<string, number>()
      for (const element of [...list.children]) {
        const kind = `${element.tagName}.${element.className}`
        const count = (seen.get(kind) ?? 0) + 1
        seen.set(kind, count)
        if (count > most) element.remove()
      }
    }
  }, ALIKE)

const run = (page: Page, options: object): Promise<Found[]> =>
  page.evaluate(async (given) => {
    const { axe: own } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Found[] }> }
    }
    const { violations } = await own.run({ ...given, resultTypes: ['violations'], preload: false })
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
    })) as Found[]
  }, options)

const sentence = ({ id, nodes }: Found): string => {
  const [first] = nodes
  const reason = first?.failureSummary?.split('\n').slice(1, 2).join('').trim()
  return `axe ${id}, ${nodes.length} times, first at ${String(first?.target)}: ${reason}`
}
