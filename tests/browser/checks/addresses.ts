import type { Page } from 'playwright-core'
import { contentOf } from '../visits.js'

/**
 * Sends each form of a page as it is, and goes back and forth: the address that comes of it says the same as the page it
 * comes from, and the browser's way back leads to what was seen before.
 */
export async function roundTripFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  const [address, before] = [page.url(), await contentOf(page)]
  const forms = await page.locator('main form').count()
  for (let i = 0; i < forms; i++) {
    const form = page.locator('main form').nth(i)
    // One that waits for words can't be sent as it is.
    if (!(await form.evaluate((one) => (one as HTMLFormElement).checkValidity()))) continue
    await Promise.all([page.waitForEvent('load'), form.evaluate((one) => (one as HTMLFormElement).requestSubmit())])
    const after = await contentOf(page)
    const sent = page.url()
    if (after !== before) faults.push(`${sent} says other things than ${address}: ${difference(before, after)}`)
    await page.goBack()
    if (page.url() !== address || (await contentOf(page)) !== before) faults.push(`back does not lead to ${address}`)
    await page.goForward()
    if (page.url() !== sent || (await contentOf(page)) !== after) faults.push(`forward does not lead to ${sent}`)
    await page.goBack()
  }
  return faults
}

/** The first line in which two texts differ. */
function difference(before: string, after: string): string {
  const [one, two] = [before.split('\n'), after.split('\n')]
  const at = one.findIndex((line, i) => line !== two[i])
  return `“${one[at]?.slice(0, 100)}” became “${two[at]?.slice(0, 100)}”`
}

/** The links of a page to places of this site, each address once. */
export const linksOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // Pictures have links too, whose address is no text.
    const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '')
    const own = links.map((link) => new URL(link, location.href)).filter(({ origin }) => origin === location.origin)
    return [...new Set(own.map(({ pathname, search }) => `${pathname}${search}`))]
  })

/** Links that lead elsewhere than to the web. */
export const strangeLinks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '')
    const strange = links.filter((link) => !/^https?:$/.test(new URL(link, location.href).protocol))
    return strange.map((link) => `a link to ${link.slice(0, 80)}`)
  })
