import { patternWith, words } from '../../language/lexicon/lists/word-lists.js'
import { childElements, type Element, isBlock, textOf } from './element.js'
import { type Measure, proseOf } from './measure.js'

const landmarks = new Set(['nav', 'footer', 'aside'])
const landmarkRoles = /^(?:navigation|contentinfo|search|complementary)$/i
/** Words in the class or id of what is not the article: `crumb-nav`, `bdsharebuttonbox`, `xg_list`. */
const hints =
  /nav|crumb|foot|share|copyright|sidebar|related|menu|toolbar|qr_?code|ewm|erweima|pagination|search|login|weizhi|location|friend|logo|banner|keyword/i

/**
 * The elements of a page that are not the article: navigation, lists of links, the foot. Only what shows itself as such
 * is left out; half of the page's text never is.
 */
export function furniture(root: Element, measures: ReadonlyMap<Element, Measure>): ReadonlySet<Element> {
  const found = new Set<Element>()
  const whole = proseOf(measures.get(root))
  const visit = (element: Element) => {
    for (const child of childElements(element)) {
      const measure = measures.get(child)
      if (!measure || measure.chars === 0) continue
      if (isBlock(child) && isFurniture(child, measure, whole)) found.add(child)
      else visit(child)
    }
  }
  visit(root)
  return found
}

/** More links than words, and hardly a sentence. */
const isListOfLinks = (measure: Measure) =>
  measure.links >= 2 && measure.linkChars > proseOf(measure) && measure.sentences <= measure.links / 2

const isLandmark = ({ name, attributes }: Element) => landmarks.has(name) || landmarkRoles.test(attributes.role ?? '')

const isNamedSo = ({ attributes }: Element) => hints.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`)

function isFurniture(element: Element, measure: Measure, whole: number): boolean {
  const prose = proseOf(measure)
  if (measure.files > 0 || (prose > 0 && prose >= whole / 2)) return false
  const few = measure.sentences <= 2 && prose <= 300
  const isNamed = few && isNamedSo(element)
  const looksSo = isNamed || isListOfLinks(measure) || (isLandmark(element) && (few || measure.linkChars > prose))
  return looksSo && !belongsToArticle(element, measure) && !(isNamed && holdsTitle(element))
}

const ownsPage = patternWith('i')`${words('page-rights')}|备\d`

/** A signature with its date in a `<div class="foot">`, a list of annexes that are pages of their own. */
function belongsToArticle(element: Element, measure: Measure): boolean {
  if (measure.chars > 500) return false
  const text = textOf(element)
  return /附件|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/.test(text) && !ownsPage.test(text)
}

const holdsTitle = (element: Element): boolean =>
  element.name === 'h1' || childElements(element).some((child) => holdsTitle(child))
