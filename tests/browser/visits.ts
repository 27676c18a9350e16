import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Language } from '../../web/src/shared/language.js'

/** Without a sandbox only where the system gives none: a browser of root. */
const isRoot = process.getuid?.() === 0

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, chromiumSandbox: !isRoot, args: ['--disable-gpu', '--font-render-hinting=none'] })

export const WIDE = { width: 1280, height: 900 }
/** The narrowest window that WCAG 2.2 asks for (1.4.10). */
export const NARROW = { width: 320, height: 640 }

/** One tab of a browser, with a ledger of what went wrong in it. */
export interface Tab {
  page: Page
  origin: string
  /** Opens an address of the site. Resolves to the status of the answer. */
  open: (address: string) => Promise<number>
  /** Errors of the console, scripts, files and requests that went elsewhere since the last call. */
  troubles: () => string[]
}

export async function openTab(browser: Browser, origin: string, language: Language): Promise<Tab> {
  const context: BrowserContext = await browser.newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    viewport: WIDE,
    reducedMotion: 'reduce',
  })
  // What is out of sight of a long page is read and looked at too, as if somebody had scrolled through it.
  await context.addInitScript(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets.push(sheet)
  })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => {
    // What a policy forbids is told here too.
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`))
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== origin)
      troubles.push(`asks another host: ${request.url()}`)
  })
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest()
    if (response.status() >= 400 && !isPage) troubles.push(`${response.status()} for ${response.url()}`)
  })
  return {
    page,
    origin,
    open: async (address) => (await page.goto(origin + address, { waitUntil: 'load' }))?.status() ?? 0,
    troubles: () => troubles.splice(0),
  }
}

/** What a reader sees of the content of a page, without its foot, which tells the address and so differs between them. */
export const contentOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector('main')
    const foot = main?.querySelector<HTMLElement>('.tools')
    const whole = main?.innerText ?? ''
    return foot ? whole.replace(foot.innerText, '').trim() : whole
  })
