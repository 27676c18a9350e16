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

const stated = (target: Answer): string[] => [target.region?.name ?? '', figure(target)]

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

/** Which of the texts that are expected can be read on a page, also when something is unfolded first. */
async function found(page: Page, expected: readonly string[]): Promise<Reading> {
  const main = together(await opened(page))
  return { expected, read: expected.filter((text) => main.includes(together(text))) }
}

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
    const goals = lineage.targets.flatMap((target: Answer) => [target.region.name, figure(target)])
    return found(page, [...goals, ...lineage.documents.map(({ title }: Answer) => title)])
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
  '/i/:code': async ({ page, ask, known }) => {
    const { indicator, targets } = await ask(
      `query ($code: String!, $codes: [String!]!) {
        indicator(code: $code) { name aliases }
        targets(filter: { indicators: $codes, governing: true, years: [2025] }, first: 100) {
          nodes { printed unit region { name } }
        }
      }`,
      { code: known.indicator, codes: [known.indicator] },
    )
    return found(page, [indicator.name, ...indicator.aliases, ...targets.nodes.flatMap(stated)])
  },
  '/r/:code': async ({ page, ask, known }) => {
    const { region, targets } = await ask(
      `query ($code: String!, $codes: [String!]!) {
        region(code: $code) { name parent { name } documents(first: 100) { nodes { title } } }
        targets(filter: { regions: $codes, governing: true }, sort: INDICATOR, first: 100) {
          nodes { printed unit indicator { name } }
        }
      }`,
      { code: known.region, codes: [known.region] },
    )
    const goals = targets.nodes.flatMap((target: Answer) => [target.indicator.name, figure(target)])
    const documents = region.documents.nodes.map(({ title }: Answer) => title)
    return found(page, [region.name, region.parent.name, ...goals, ...documents])
  },
  '/d/:id': async ({ page, ask, known }) => {
    const { document, targets } = await ask(
      `query ($id: ID!) {
        document(id: $id) { title documentNumber sections { title } citations { to { title } } }
        targets(filter: { documents: [$id] }, first: 100) { nodes { printed unit } }
      }`,
      { id: known.id },
    )
    const titles = [...document.sections.map(({ title }: Answer) => title)]
    const cited = document.citations.map(({ to }: Answer) => to.title)
    return found(page, [document.title, document.documentNumber, ...titles, ...cited, ...targets.nodes.map(figure)])
  },
  '/d/:a/vs/:b': async ({ page, ask, known }) => {
    const { a, b } = await ask(
      `query ($a: ID!, $b: ID!) {
        a: document(id: $a) { title targets(first: 100) { nodes { printed unit year indicator { code } } } }
        b: document(id: $b) { title targets(first: 100) { nodes { printed unit year indicator { code } } } }
      }`,
      { a: known.id, b: known.other },
    )
    const keyOf = ({ indicator, year }: Answer) => (indicator ? `${indicator.code} ${year}` : null)
    const keys = new Set(b.targets.nodes.map(keyOf))
    const shared = a.targets.nodes.filter((target: Answer) => keyOf(target) !== null && keys.has(keyOf(target)))
    return found(page, [a.title, b.title, ...shared.map(figure)])
  },
  '/desk': async ({ page, ask }) => {
    const { findings, unmatchedNames } = await ask(
      '{ findings(states: [OPEN], first: 10) { nodes { why { zh } } } unmatchedNames(first: 10) { nodes { name entry } } }',
    )
    const names = unmatchedNames.nodes.flatMap(({ name, entry }: Answer) => [name, entry])
    return found(page, [...findings.nodes.map(({ why }: Answer) => why.zh), ...names])
  },
  '/desk/correct/:kind': async ({ page, ask, known }) => {
    const { document } = await ask('query ($id: ID!) { document(id: $id) { title } }', { id: known.id })
    return found(page, [document.title])
  },
  '/desk/withdraw/:id': async ({ page, ask, known }) => {
    const { document } = await ask(
      'query ($id: ID!) { document(id: $id) { title targets(first: 0) { totalCount } sources { fileName } } }',
      { id: known.id },
    )
    const files = document.sources.map(({ fileName }: Answer) => fileName)
    return found(page, [document.title, String(document.targets.totalCount), ...files])
  },
  '/desk/figure/:id': async ({ page, ask, known }) => {
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Target { printed unit evidence { quote } document { title } } } }',
      { id: known.target },
    )
    return found(page, [figure(node), node.evidence.quote, node.document.title])
  },
  '/desk/finding/:id': async ({ page, ask, known }) => {
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Finding { why { zh } evidence { quote } documents { title } } } }',
      { id: known.finding },
    )
    const titles = node.documents.map(({ title }: Answer) => title)
    return found(page, [node.why.zh, ...node.evidence.map(({ quote }: Answer) => quote), ...titles])
  },
  '/findings': async ({ page, ask }) => {
    const { findings } = await ask('{ findings(kinds: [DISCREPANCY, LOOSER_THAN_UPSTREAM]) { nodes { why { zh } } } }')
    return found(
      page,
      findings.nodes.map(({ why }: Answer) => why.zh),
    )
  },
  '/wanted': async ({ page, ask }) => {
    const { documents } = await ask(
      '{ documents(filter: { wanted: true }, sort: CITED_BY, first: 100) { nodes { title region { name } } } }',
    )
    return found(
      page,
      documents.nodes.flatMap(({ title, region }: Answer) => [title, region?.name ?? '']),
    )
  },
  '/data': async ({ page, ask }) => {
    const { labels } = await ask('{ labels(kinds: [TABLE]) { code zh } }')
    return found(
      page,
      labels.flatMap(({ code, zh }: Answer) => [code, zh]),
    )
  },
}
