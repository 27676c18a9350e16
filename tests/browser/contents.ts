import type { Page } from 'playwright-core'
import type { Answer } from '../tables/served.js'
import type { AskGraph, Known } from './samples.js'

/** What a page of the seeds must say by what the graph answers, against what can be read on it. */
export interface Reading {
  /** Texts by what the graph says. */
  expected: unknown
  read: unknown
}

interface Place {
  page: Page
  ask: AskGraph
  known: Known
}

const texts = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(
    (given) => [...document.querySelectorAll<HTMLElement>(given)].map(({ innerText }) => innerText.replace(/\s+/g, '')),
    selector,
  )

const together = (...parts: unknown[]): string => parts.join('').replace(/\s+/g, '')

/** All that can be read, what is folded away too. */
const opened = (page: Page): Promise<string> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll('main details')) part.toggleAttribute('open', true)
    return document.querySelector('main')?.innerText ?? ''
  })

/** A figure as it is printed. */
const figure = ({ printed, unit }: Answer): string => together(printed, unit)

const ALIGNMENT = `{
  alignment(regions: ["610100", "610900", "611000", "510000"], reference: "610000", minShared: 2) {
    rows { indicator { name } cells { target { id printed unit } stance absence } }
  }
}`

/** The page of each pattern at its first sample, read in Chinese. */
export const READINGS: Readonly<Record<string, (place: Place) => Promise<Reading>>> = {
  '/': async ({ page, ask }) => {
    const { dataset } = await ask('{ dataset { documents targets observations links } }')
    const main = together(await page.locator('main').innerText())
    const counts = Object.values(dataset).map((count) => Number(count).toLocaleString('zh-CN'))
    const isSaid = (count: string) => main.includes(count) || main.includes(count.replaceAll(',', ''))
    return { expected: counts, read: counts.filter(isSaid) }
  },
  '/align': async ({ page, ask }) => {
    const { alignment } = await ask(ALIGNMENT)
    const signs = { STRICTER: '▲', LOOSER: '▼', EQUAL: '＝', NOT_COMPARABLE: '≠' } as Record<string, string>
    const absences = { NOT_STATED: '–', NOT_READ: '…', NO_DOCUMENT: '?' } as Record<string, string>
    const cell = ({ target, stance, absence }: Answer) =>
      target ? `${figure(target)}${signs[stance] ?? ''}` : absences[absence]
    const read = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('table.grid tbody tr')].map((row) => [
        row.querySelector('th a')?.textContent,
        ...[...row.querySelectorAll<HTMLElement>('td')].slice(0, 4).map((one) => one.innerText.replace(/\s+/g, '')),
      ]),
    )
    return {
      expected: alignment.rows.map(({ indicator, cells }: Answer) => [indicator.name, ...cells.map(cell)]),
      read,
    }
  },
  '/lineage/:target': async ({ page, ask, known }) => {
    const { lineage } = await ask(
      'query ($id: ID!) { lineage(target: $id) { targets { printed unit region { name } } documents { title } } }',
      { id: known.target },
    )
    const main = together(await opened(page))
    const goals = lineage.targets.flatMap((target: Answer) => [target.region.name, figure(target)])
    const expected = [...goals, ...lineage.documents.map(({ title }: Answer) => together(title))]
    return { expected, read: expected.filter((text) => main.includes(text)) }
  },
  '/t/:id': async ({ page, ask, known }) => {
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Target { printed unit evidence { quote } document { title } } } }',
      { id: known.target },
    )
    const [heading] = await texts(page, 'h1')
    const main = together(await page.locator('main').innerText())
    const said = [together(node.evidence.quote), together(node.document.title)]
    return {
      expected: [figure(node), ...said],
      read: [heading?.includes(figure(node)) ? figure(node) : heading, ...said.filter((text) => main.includes(text))],
    }
  },
}
