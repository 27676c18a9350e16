import type { Browser } from 'playwright-core'
import { PAGES } from '../../web/src/pages/index.js'
import { matching } from '../../web/src/shared/match.js'
import { accessibilityFaults, languageFaults } from './checks/accessible.js'
import { linksOf, roundTripFaults, strangeLinks } from './checks/addresses.js'
import { downloadFaults } from './checks/downloads.js'
import { keyboardFaults, skipFaults } from './checks/keyboard.js'
import { narrowFaults, printFaults } from './checks/layout.js'
import { lookFaults } from './checks/look.js'
import { markupFaults } from './checks/markup.js'
import { walkFaults } from './checks/walk.js'
import { wordFaults } from './checks/words.js'
import { chromiumPath, noChromium } from './chromium.js'
import { READINGS } from './contents.js'
import { hostileCopy } from './hostile-copy.js'
import { type AskGraph, graphAt, type Known, knownOf, SAMPLES } from './samples.js'
import { type ShippedServer, startShipped } from './shipped-server.js'
import { launch, openTab, type Tab } from './visits.js'

const patterns = PAGES.map(({ path }) => path)
const path = chromiumPath()

test.each(patterns)('the page %s has addresses to be tested at, and something to be read', (pattern) => {
  expect(Object.keys(SAMPLES)).toContain(pattern)
  expect(Object.keys(READINGS)).toContain(pattern)
})

if (path === null) {
  process.stderr.write(`tests in a browser ${noChromium()}\n`)
  test.skip(noChromium(), () => {})
} else describe('in Chromium', () => inBrowser(path))

function inBrowser(executable: string): void {
  let server: ShippedServer
  let browser: Browser
  let ask: AskGraph
  let known: Known
  let zh: Tab
  let en: Tab
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startShipped(process.env.SEEDS_DATABASE_URL ?? ''), launch(executable)])
    ask = graphAt(server.origin)
    known = await knownOf(ask)
    ;[zh, en] = await Promise.all([openTab(browser, server.origin, 'zh'), openTab(browser, server.origin, 'en')])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const [addressOf, statesOf] = [
    (pattern: string) => SAMPLES[pattern]?.(known)[0] ?? '',
    (pattern: string) => SAMPLES[pattern]?.(known).slice(1) ?? [],
  ]

  describe.each(patterns)('%s', (pattern) => {
    test('says in Chinese what the graph says', async () => {
      expect(await zh.open(addressOf(pattern))).toBe(200)
      const reading = await READINGS[pattern]?.({ page: zh.page, ask, known })
      expect(reading?.read).toEqual(reading?.expected)
      expect(await wordFaults(zh.page, 'zh')).toEqual([])
      expect(zh.troubles()).toEqual([])
    })

    test('can be used without a pointer', async () => {
      expect(await keyboardFaults(zh.page)).toEqual([])
      expect(await skipFaults(zh.page)).toEqual([])
    })

    test('fits into a narrow window and onto paper', async () => {
      expect([...(await narrowFaults(zh.page)), ...(await printFaults(zh.page))]).toEqual([])
    })

    test('is saved as table and as picture, and its links lead somewhere', async () => {
      expect(await downloadFaults(zh.page)).toEqual([])
      expect(await strangeLinks(zh.page)).toEqual([])
      expect(await deadLinks(zh)).toEqual([])
    })

    test('comes back from its forms and from the way back', async () => {
      expect(await roundTripFaults(zh.page)).toEqual([])
      expect(zh.troubles()).toEqual([])
    })

    test('can be used by everybody', async () => {
      expect(await accessibilityFaults(zh.page)).toEqual([])
    })

    test('looks as it did', async () => {
      expect(await zh.open(addressOf(pattern))).toBe(200)
      expect(await lookFaults(zh.page, pattern.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home')).toEqual([])
    })

    test('says the same in English', async () => {
      expect(await en.open(addressOf(pattern))).toBe(200)
      expect(await wordFaults(en.page, 'en')).toEqual([])
      expect(await narrowFaults(en.page)).toEqual([])
      expect(await languageFaults(en.page)).toEqual([])
      expect(en.troubles()).toEqual([])
    })

    test('has states that are whole pages', async () => {
      for (const address of statesOf(pattern)) {
        expect([address, await zh.open(address)]).toEqual([address, 200])
        const faults = [...(await wordFaults(zh.page, 'zh')), ...(await narrowFaults(zh.page)), ...zh.troubles()]
        expect([address, faults]).toEqual([address, []])
      }
    })
  })

  test('keys and buttons walk through the figures of a document, and back', async () => {
    await zh.open(addressOf('/d/:id'))
    expect(await walkFaults(zh.page)).toEqual([])
    await zh.open(`${addressOf('/d/:id')}?keys=off`)
    await zh.page.keyboard.press('n')
    expect(new URL(zh.page.url()).hash).toBe('')
    expect(zh.troubles()).toEqual([])
  })

  describe('over texts that are an attack', () => {
    let hostile: ReturnType<typeof hostileCopy>
    let attacked: ShippedServer
    let tab: Tab
    beforeAll(async () => {
      hostile = hostileCopy(process.env.SEEDS_DATABASE_URL ?? '')
      attacked = await startShipped(hostile.url)
      tab = await openTab(browser, attacked.origin, 'zh')
    })
    afterAll(async () => {
      await attacked?.stop()
      hostile?.remove()
    })

    test.each(patterns)('%s stays a page', async (pattern) => {
      // Ids stay what they are, numbers do not.
      const [address = ''] = SAMPLES[pattern]?.({ ...known, number: known.id }) ?? []
      expect(await tab.open(address)).toBe(200)
      expect([...(await markupFaults(tab.page)), ...(await strangeLinks(tab.page))]).toEqual([])
      expect(await narrowFaults(tab.page)).toEqual([])
      expect(tab.troubles()).toEqual([])
    })
  })

  /** Addresses whose answers have been seen. */
  const seen = new Map<string, number>()
  /** So many links of each page are followed. */
  const FEW = 2

  async function deadLinks(tab: Tab): Promise<string[]> {
    const byPage = new Map<string, string[]>()
    for (const link of await linksOf(tab.page)) {
      const pattern = matching(PAGES, link.split('?')[0] ?? '')?.page.path
      if (pattern === undefined) continue
      const links = byPage.get(pattern) ?? []
      if (links.length < FEW) byPage.set(pattern, [...links, link])
    }
    const links = [...byPage.values()].flat()
    await Promise.all(
      links.map(async (link) => {
        if (!seen.has(link)) seen.set(link, (await fetch(server.origin + link)).status)
      }),
    )
    return links.filter((link) => (seen.get(link) ?? 0) >= 400)
  }
}
