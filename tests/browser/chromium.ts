import { existsSync } from 'node:fs'

/** Where systems have a Chromium; CHROMIUM in the environment goes before. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const places = () => (process.env.CHROMIUM ? [process.env.CHROMIUM] : USUAL)

/** The browser of this machine; null where it has none. */
export const chromiumPath = (): string | null => places().find(existsSync) ?? null

/** What to say where there is none. */
export const noChromium = (): string =>
  `skipped: no Chromium at ${places().slice(0, 3).join(', ')}; install chromium or set CHROMIUM to its path`
