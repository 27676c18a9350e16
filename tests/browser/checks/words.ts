import type { Page } from 'playwright-core'
import type { Language } from '../../../web/src/shared/language.js'

/** A text of a page, or of an attribute that can't say its own language, with what a screen reader takes its language from. */
interface PageText {
  text: string
  lang: string
  isAttribute: boolean
}

/** Places of values that were not filled, and what programs print where there is none. */
const UNFILLED = /\{\w+\}|\bundefined\b|\bNaN\b|\[object |^null$/
/** Codes of the graph that nobody gave a label. */
const CODE = /\b[A-Z]{2,}_[A-Z_]{2,}\b/
const LETTER = /\p{L}/gu
const HAN = /\p{Script=Han}/gu
const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0
/** For the most part: a name of a place in a sentence is still said in its language. */
const isChinese = (text: string) => count(text, HAN) > count(text, LETTER) / 2
/** A sentence of English, not a name or a unit. */
const ENGLISH = /\b[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}\b/

/** Words that are missing, and such as are in another language than the page says there (WCAG 3.1.1, 3.1.2). */
export async function wordFaults(page: Page, language: Language): Promise<string[]> {
  const { html, texts } = await readTexts(page)
  const expected = language === 'zh' ? 'zh-CN' : 'en'
  const faults = html === expected ? [] : [`the page says that it is in ${html}, not ${expected}`]
  for (const { text, lang, isAttribute } of texts) {
    if (UNFILLED.test(text)) faults.push(`not filled in: ${text}`)
    if (CODE.test(text)) faults.push(`a code without label: ${text}`)
    if (lang === 'en' && !isAttribute && isChinese(text) && !ENGLISH.test(text))
      faults.push(`Chinese where English is said: ${text}`)
    if (!(isAttribute ? language === 'en' : lang === 'en') && ENGLISH.test(text))
      faults.push(`English where Chinese is said: ${text}`)
  }
  return [...new Set(faults)].slice(0, 12)
}

const readTexts = (page: Page): Promise<{ html: string; texts: PageText[] }> =>
  page.evaluate(() => {
    const texts: PageText[] = []
    const langOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') ?? ''
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const isCode = node.parentElement?.closest('script, style, code, pre, svg') != null
      if (text !== '' && !isCode)
        texts.push({ text: text.slice(0, 200), lang: langOf(node.parentElement), isAttribute: false })
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      for (const element of document.body.querySelectorAll(`[${name}]`)) {
        texts.push({ text: element.getAttribute(name)?.slice(0, 200) ?? '', lang: langOf(element), isAttribute: true })
      }
    }
    texts.push({ text: document.title, lang: '', isAttribute: true })
    return { html: document.documentElement.lang, texts }
  })
