import type { Page } from 'playwright-core'

/** What is wrong with the walk through the figures of a document: n to the next, p to the previous, and the two buttons. */
export async function walkFaults(page: Page): Promise<string[]> {
  const figures = await page.evaluate(() =>
    [...document.querySelectorAll('.plan a.mark[id]')].slice(0, 3).map(({ id }) => id),
  )
  const steps: readonly [name: string, step: () => Promise<void>, to: number][] = [
    ['n', () => page.keyboard.press('n'), 0],
    ['n', () => page.keyboard.press('n'), 1],
    ['the button for the next', () => page.locator('button[data-step="1"]').click(), 2],
    ['p', () => page.keyboard.press('p'), 1],
    ['the button for the previous', () => page.locator('button[data-step="-1"]').click(), 0],
    ['p at the first', () => page.keyboard.press('p'), 0],
  ]
  const faults: string[] = []
  for (const [name, step, to] of steps) {
    await step()
    const { at, isFocused, isSeen } = await page.evaluate(() => {
      const mark = document.activeElement
      const box = mark?.getBoundingClientRect()
      return {
        at: decodeURIComponent(location.hash.slice(1)),
        isFocused: mark?.id === decodeURIComponent(location.hash.slice(1)),
        isSeen: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
      }
    })
    if (at !== figures[to]) faults.push(`${name} leads to ${at}, not to figure ${to + 1}, ${figures[to]}`)
    if (!isFocused) faults.push(`${name} leaves the focus elsewhere`)
    if (!isSeen) faults.push(`${name} leads to a figure that is not in the window`)
  }
  return faults
}
