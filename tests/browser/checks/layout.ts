import type { Page } from 'playwright-core'
import { NARROW, WIDE } from '../visits.js'

/** A4 between margins of 1 cm, in CSS pixels. */
const PAPER = { width: 718, height: 1046 }

/** What does not fit into a narrow window, and into twice as large letters in a wide one (WCAG 1.4.10, 1.4.4). */
export async function narrowFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(NARROW)
  const narrow = await tooWide(page)
  await page.setViewportSize({ width: WIDE.width / 2, height: WIDE.height / 2 })
  const zoomed = await tooWide(page)
  await page.setViewportSize(WIDE)
  return [...narrow.map((fault) => `at 320 px ${fault}`), ...zoomed.map((fault) => `at 200 % ${fault}`)]
}

/** What is wrong with a page on paper: parts that are cut off, and such as are of use on a screen alone. */
export async function printFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(PAPER)
  const wide = await tooWide(page)
  const shown = await page.evaluate(() => {
    const useless = [...document.querySelectorAll('.head, form, button, .skip')]
    const visible = useless.filter((element) => (element as HTMLElement).checkVisibility())
    return visible.map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
  })
  await page.setViewportSize(WIDE)
  await page.emulateMedia({ media: 'screen' })
  return [...wide.map((fault) => `on paper ${fault}`), ...shown.map((name) => `on paper ${name} is of no use`)]
}

/** The elements that make a page scroll sideways, the innermost first. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const isIn = (element: Element) => {
      for (let around = element.parentElement; around !== null && around !== root; around = around.parentElement) {
        if (getComputedStyle(around).overflowX !== 'visible' && around !== document.body) return true
      }
      return false
    }
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !isIn(element),
    )
    const names = beyond
      .slice(-3)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
    return [`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth}: ${names.join(', ')}`]
  })
