import type { Page } from 'playwright-core'

/** What got into a page that no page makes: elements from texts, scripts that are none of its own, a title that was changed. */
export const markupFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    if (document.title === 'owned') faults.push('a script of a text has run')
    const strange = [
      ...document.querySelectorAll(
        'script:not([src^="/assets/"]):not([type="application/ld+json"]), u, img, iframe, object',
      ),
    ]
    faults.push(...strange.map((element) => `from a text: ${element.outerHTML.slice(0, 100)}`))
    for (const element of document.querySelectorAll('*')) {
      const handlers = element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style')
      for (const name of handlers) faults.push(`${name} of ${element.tagName.toLowerCase()}`)
    }
    for (const data of document.querySelectorAll('script[type="application/ld+json"]'))
      JSON.parse(data.textContent ?? '')
    return faults.slice(0, 5)
  })
