import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { updatesGolden } from '../../golden/update-flag.js'
import { blockFont } from '../block-font.js'
import { NARROW, WIDE } from '../visits.js'

const KEPT = join(import.meta.dirname, '../looks')
/** Pixels of the screen for one of the picture: rounding, edges and shadows of another browser vanish. */
const COARSE = 8
/** Of a long page only its beginning. */
const HIGHEST = 2400
/** Steps of colours that are kept: finer ones are noise, and take room. */
const LEVEL = 16
/** How much a pixel may differ, of 255, and which share of them may differ more. */
const TOLERANCE = { pixel: 24, share: 0.02, height: 0.02 }
/** Pictures that are taken until two are alike, and the milliseconds between them. */
const STILL_AFTER = 10
const A_FEW_FRAMES = 50

/**
 * Where a page that was just opened looks otherwise than when somebody last looked at it, at two widths. Letters are blocks (blockFont), because
 * no two machines have the same fonts; what the words are, other checks compare.
 */
export async function lookFaults(page: Page, name: string): Promise<string[]> {
  await withBlocks(page)
  const faults: string[] = []
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size)
    faults.push(...compared(join(KEPT, `${name}-${size.width}.png`), await taken(page, size.width)))
  }
  await page.setViewportSize(WIDE)
  return faults
}

const withBlocks = (page: Page): Promise<void> =>
  page.evaluate(
    async (bytes) => {
      document.fonts.add(await new FontFace('Blocks', new Uint8Array(bytes)).load())
      const sheet = new CSSStyleSheet()
      await sheet.replace('* { font-family: Blocks !important; caret-color: transparent !important }')
      document.adoptedStyleSheets.push(sheet)
      scrollTo(0, 0)
      ;(document.activeElement as HTMLElement | null)?.blur()
    },
    [...blockFont()],
  )

/** A page as it stands still: after a change of size it may move on for some frames. */
async function taken(page: Page, width: number): Promise<PNG> {
  let last = await takenNow(page, width)
  for (let again = 0; again < STILL_AFTER; again++) {
    await page.waitForTimeout(A_FEW_FRAMES)
    const next = await takenNow(page, width)
    if (next === last) break
    last = next
  }
  const picture = PNG.sync.read(Buffer.from(last, 'base64'))
  for (let at = 0; at < picture.data.length; at++)
    if (at % 4 !== 3) picture.data[at] = Math.min(255, Math.round((picture.data[at] ?? 0) / LEVEL) * LEVEL)
  return picture
}

/** The file of a picture, in Base64. */
async function takenNow(page: Page, width: number): Promise<string> {
  await page.evaluate(() => scrollTo(0, 0))
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  const height = Math.min(HIGHEST, whole)
  const session = await page.context().newCDPSession(page)
  const clip = { x: 0, y: 0, width, height, scale: 1 / COARSE }
  const { data } = await session.send('Page.captureScreenshot', { clip, captureBeyondViewport: true })
  await session.detach()
  return data
}

function compared(file: string, picture: PNG): string[] {
  if (updatesGolden(process.env)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, PNG.sync.write(picture, { colorType: 2 }))
    return []
  }
  const difference = existsSync(file) ? differenceOf(PNG.sync.read(readFileSync(file)), picture) : 'is not kept yet'
  if (difference === null) return []
  const now = join(tmpdir(), `plangraph-look-${file.split(/[\\/]/).pop()}`)
  writeFileSync(now, PNG.sync.write(picture, { colorType: 2 }))
  return [`${file} ${difference}: look at ${now}; UPDATE_GOLDEN=1 keeps it`]
}

function differenceOf(kept: PNG, now: PNG): string | null {
  if (Math.abs(kept.height - now.height) > Math.max(2, kept.height * TOLERANCE.height))
    return `is ${kept.height * COARSE} px high, the page ${now.height * COARSE}`
  // A page that begins a few pixels higher or lower, by another rounding of its first line, looks the same.
  let share = 1
  for (const rows of [0, -1, 1]) {
    share = Math.min(share, shareOfOther(kept, now, rows))
    if (share <= TOLERANCE.share) return null
  }
  return `differs from the page in ${(share * 100).toFixed(1)} % of its area`
}

/** Which share of the pixels is another one when the second picture is moved down by some rows. */
function shareOfOther(kept: PNG, now: PNG, rows: number): number {
  const pixels = kept.width * Math.min(kept.height, now.height)
  let other = 0
  for (let at = 0; at < pixels * 4; at += 4) {
    const moved = at + rows * kept.width * 4
    if (moved < 0 || moved >= now.data.length) continue
    const isFar = (channel: number) =>
      Math.abs((kept.data[at + channel] ?? 0) - (now.data[moved + channel] ?? 0)) > TOLERANCE.pixel
    if (isFar(0) || isFar(1) || isFar(2)) other++
  }
  return other / pixels
}
