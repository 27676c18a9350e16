import type { Page } from 'playwright-core'

/** So many steps show the order; long tables go on in the same way. */
const STEPS = 25

interface Focused {
  /** Place among what can be reached by Tab, in the order of the document; -1 for anything else. */
  place: number
  name: string
  /** In the window, as a whole or as far as it has room, and not below something else. */
  isSeen: boolean
  hasRing: boolean
}

/** What is wrong for somebody who has no pointer: the skip link, the order of steps, a focus that is not seen. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    // A browser goes on from what had the focus last.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  const faults: string[] = []
  const count = await tabbables(page)
  let last = -1
  for (let step = 0; step < Math.min(STEPS, count); step++) {
    await page.keyboard.press('Tab')
    const { place, name, isSeen, hasRing } = await focused(page)
    if (step === 0 && !name.includes('skip')) faults.push(`the first step leads to ${name}, not past the head`)
    if (place !== last + 1) faults.push(`step ${step + 1} leads to ${name}, place ${place} after ${last}`)
    if (!isSeen) faults.push(`${name} has the focus and is not seen`)
    if (!hasRing) faults.push(`${name} does not show that it has the focus`)
    last = place
  }
  return [...new Set(faults)].slice(0, 5)
}

/** The skip link leads into the content: the next step is the first one there. */
export async function skipFaults(page: Page): Promise<string[]> {
  await page.locator('.skip').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const isInMain = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement) ?? false)
  return isInMain ? [] : ['the skip link does not lead into the content']
}

const TABBABLE = 'a[href], button:not(:disabled), input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'

/** Marks what can be reached, in the order of the document, and counts it. */
const tabbables = (page: Page): Promise<number> =>
  page.evaluate((selector) => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
      const closed = element.closest('details:not([open])')
      const isInside = closed !== null && element.closest('summary')?.parentElement !== closed
      return element.checkVisibility() && !isInside && element.tabIndex === 0
    })
    for (const [place, element] of all.entries()) element.dataset.place = String(place)
    return all.length
  }, TABBABLE)

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    // A link that is broken between lines has a box for each of them.
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const x = Math.min(Math.max(box.left + Math.min(box.width, innerWidth) / 2, 0), innerWidth - 1)
    const y = Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 0), innerHeight - 1)
    const isInWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    const top = document.elementsFromPoint(x, y)[0]
    const style = getComputedStyle(element)
    const text = element.textContent?.trim().slice(0, 30)
    return {
      place: Number(element.dataset.place ?? -1),
      name: `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${text}”`,
      isSeen: isInWindow && top !== undefined && (element.contains(top) || top.contains(element)),
      hasRing: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
    }
  })
