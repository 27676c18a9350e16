import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'

/** What a page offers for download and does not keep: its table, its picture, its picture in pixels. */
export async function downloadFaults(page: Page): Promise<string[]> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[download]')]
      .map(({ href }) => href)
      .filter((href) => new URL(href).searchParams.has('as')),
  )
  const faults = await Promise.all(links.map((link) => linkFault(page, link)))
  return [...faults.flat(), ...(await pngFaults(page))]
}

async function linkFault(page: Page, link: string): Promise<string[]> {
  const answer = await fetch(link)
  const text = await answer.text()
  if (answer.status !== 200) return [`${link} is answered with ${answer.status}`]
  if (!/^attachment; .*filename\*=UTF-8''\S+\.\w+$/.test(answer.headers.get('content-disposition') ?? ''))
    return [`${link} is not saved under a name`]
  const kind = new URL(link).searchParams.get('as')
  if (kind === 'csv') return tableFaults(link, text)
  return kind === 'svg' ? pictureFaults(page, link, text) : []
}

function tableFaults(link: string, text: string): string[] {
  const rows: string[][] = parse(text, { bom: true })
  return rows.length > 1 ? [] : [`${link} is a table without rows`]
}

/** A picture outside of its page has no style sheet and loads nothing. */
const pictureFaults = (page: Page, link: string, text: string): Promise<string[]> =>
  page.evaluate(
    async ({ from, svg }) => {
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
      const faults = parsed.querySelector('parsererror') ? [`${from} is no XML`] : []
      if (parsed.querySelector('[class]')) faults.push(`${from} needs a style sheet`)
      if (parsed.querySelector('script, foreignObject, image')) faults.push(`${from} holds more than a drawing`)
      if (!parsed.querySelector('title, svg[aria-label]')) faults.push(`${from} has no title`)
      return faults
    },
    { from: link, svg: text },
  )

const PNG = Buffer.from('89504e470d0a1a0a', 'hex')

async function pngFaults(page: Page): Promise<string[]> {
  const button = page.locator('button[data-png]')
  if ((await button.count()) === 0) return []
  const [download] = await Promise.all([page.waitForEvent('download'), button.first().click()])
  const bytes = readFileSync(await download.path())
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const isPicture = bytes.subarray(0, 8).equals(PNG) && width > 100 && height > 20
  return isPicture ? [] : [`${download.suggestedFilename()} is no picture (${width} × ${height})`]
}
